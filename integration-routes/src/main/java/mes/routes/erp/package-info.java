/** Tells the business system what came of its work. */
@NullMarked
package mes.routes.erp;

import org.jspecify.annotations.NullMarked;
