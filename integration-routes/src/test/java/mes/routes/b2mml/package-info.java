/** The B2MML endpoint as its clients meet it. */
@NullMarked
package mes.routes.b2mml;

import org.jspecify.annotations.NullMarked;
