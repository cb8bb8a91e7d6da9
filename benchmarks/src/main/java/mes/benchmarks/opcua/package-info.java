/** How fast values are read and told by OPC UA, beside other servers with the same nodes, each in a process of its own. */
@NullMarked
package mes.benchmarks.opcua;

import org.jspecify.annotations.NullMarked;
