/** Messages from equipment on their way into the store: in sets, acknowledged when their set is committed. */
@NullMarked
package mes.routes.intake;

import org.jspecify.annotations.NullMarked;
