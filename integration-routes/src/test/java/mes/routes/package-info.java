/** The routes, with their wires in hand. */
@NullMarked
package mes.routes;

import org.jspecify.annotations.NullMarked;
