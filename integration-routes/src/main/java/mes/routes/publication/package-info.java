/** Tells business systems what became true, each of what it subscribed to. */
@NullMarked
package mes.routes.publication;

import org.jspecify.annotations.NullMarked;
