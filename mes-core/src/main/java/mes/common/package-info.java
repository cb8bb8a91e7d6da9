/** What every part of the domain shares: refusals, origins and quantities. */
@NullMarked
package mes.common;

import org.jspecify.annotations.NullMarked;
