/** The plant, its equipment and its job orders, as an OPC UA address space. */
@NullMarked
package mes.opcua.plant;

import org.jspecify.annotations.NullMarked;
