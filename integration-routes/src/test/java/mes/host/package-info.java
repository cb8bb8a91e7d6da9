/** How the server is hosted. */
@NullMarked
package mes.host;

import org.jspecify.annotations.NullMarked;
