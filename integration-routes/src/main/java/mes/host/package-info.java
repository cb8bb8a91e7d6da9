/** What the server needs around it, brought along: a data folder, a database, a message broker. */
@NullMarked
package mes.host;

import org.jspecify.annotations.NullMarked;
