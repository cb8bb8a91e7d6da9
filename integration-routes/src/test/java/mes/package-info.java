/** A whole server to test on. */
@NullMarked
package mes;

import org.jspecify.annotations.NullMarked;
