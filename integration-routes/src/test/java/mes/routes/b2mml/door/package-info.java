/** The doors to the B2MML endpoint, as those meet them who come by them. */
@NullMarked
package mes.routes.b2mml.door;

import org.jspecify.annotations.NullMarked;
