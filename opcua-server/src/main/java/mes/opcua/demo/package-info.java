/** A simulated PLC for a first try: an OPC UA server of its own, as far from this server as a real one. */
@NullMarked
package mes.opcua.demo;

import org.jspecify.annotations.NullMarked;
