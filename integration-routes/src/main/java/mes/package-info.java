/** The server as one process. */
@NullMarked
package mes;

import org.jspecify.annotations.NullMarked;
