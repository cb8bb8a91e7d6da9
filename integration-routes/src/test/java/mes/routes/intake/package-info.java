/** Tests of messages on their way into the store. */
@NullMarked
package mes.routes.intake;

import org.jspecify.annotations.NullMarked;
