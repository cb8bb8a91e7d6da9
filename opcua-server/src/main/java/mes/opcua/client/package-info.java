/** The OPC UA client: equipment whose PLC offers an OPC UA server. */
@NullMarked
package mes.opcua.client;

import org.jspecify.annotations.NullMarked;
