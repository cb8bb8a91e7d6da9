/** Equipment that speaks its own words. */
@NullMarked
package mes.routes.decoder;

import org.jspecify.annotations.NullMarked;
