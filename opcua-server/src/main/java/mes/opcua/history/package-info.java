/** Properties of equipment as variables with a history (OPC 10000-11), summed up by aggregates (OPC 10000-13). */
@NullMarked
package mes.opcua.history;

import org.jspecify.annotations.NullMarked;
