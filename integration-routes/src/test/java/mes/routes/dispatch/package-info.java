/** The way of job orders to equipment. */
@NullMarked
package mes.routes.dispatch;

import org.jspecify.annotations.NullMarked;
