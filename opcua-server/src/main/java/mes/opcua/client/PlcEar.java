package mes.opcua.client;

import java.util.function.Consumer;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.EventFilter;

/**
 * Whose events are heard, and by whom; a PLC that does not tell them is not asked again.
 *
 * @param ear takes the fields of each event, by a thread of the connection
 */
record PlcEar(NodeId notifier, EventFilter filter, Consumer<Variant[]> ear) {}
