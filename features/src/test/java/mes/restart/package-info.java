/** The server is killed, and finds everything again. */
@NullMarked
package mes.restart;

import org.jspecify.annotations.NullMarked;
