/** The compatibility contract. */
@NullMarked
package mes.routes.workorder;

import org.jspecify.annotations.NullMarked;
