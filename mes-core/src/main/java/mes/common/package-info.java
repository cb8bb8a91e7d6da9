/** What every part of the domain shares: identities, quantities, origins and refusals. */
@NullMarked
package mes.common;

import org.jspecify.annotations.NullMarked;
