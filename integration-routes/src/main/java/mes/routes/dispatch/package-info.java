/** Brings job orders, and what becomes of them, to the equipment. */
@NullMarked
package mes.routes.dispatch;

import org.jspecify.annotations.NullMarked;
