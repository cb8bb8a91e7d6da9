/** Equipment that speaks its own words: its wires, the decoders that understand it, and what becomes of what it says. */
@NullMarked
package mes.routes.decoder;

import org.jspecify.annotations.NullMarked;
