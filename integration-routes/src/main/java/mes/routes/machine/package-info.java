/** The native MQTT contract with equipment: what it says, and what it is told. */
@NullMarked
package mes.routes.machine;

import org.jspecify.annotations.NullMarked;
