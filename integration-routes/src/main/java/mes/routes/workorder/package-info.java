/** The compatibility contract: work orders for equipment that knows no other. */
@NullMarked
package mes.routes.workorder;

import org.jspecify.annotations.NullMarked;
