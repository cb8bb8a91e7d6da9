/** The native contract. */
@NullMarked
package mes.routes.machine;

import org.jspecify.annotations.NullMarked;
