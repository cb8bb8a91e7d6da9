/** Clients that others wrote meet the server. */
@NullMarked
package mes.clients;

import org.jspecify.annotations.NullMarked;
