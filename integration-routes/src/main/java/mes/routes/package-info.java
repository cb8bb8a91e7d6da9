/** What the wires share: reading messages, quarantine, replay and patience with outages. */
@NullMarked
package mes.routes;

import org.jspecify.annotations.NullMarked;
