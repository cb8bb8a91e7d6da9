package mes.opcua.history;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.Map;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;

/** Tells clients what can be asked of history (OPC 10000-11, 5.4; OPC 10000-13, 4.2). */
final class HistoryCapabilities {

    private static final Map<NodeId, Object> CAPABILITIES = Map.ofEntries(
            Map.entry(NodeIds.HistoryServerCapabilities_AccessHistoryDataCapability, true),
            Map.entry(NodeIds.HistoryServerCapabilities_AccessHistoryEventsCapability, false),
            Map.entry(NodeIds.HistoryServerCapabilities_MaxReturnDataValues, uint(HistoryReads.MOST_VALUES)),
            Map.entry(NodeIds.HistoryServerCapabilities_MaxReturnEventValues, uint(0)),
            Map.entry(NodeIds.HistoryServerCapabilities_InsertDataCapability, false),
            Map.entry(NodeIds.HistoryServerCapabilities_ReplaceDataCapability, false),
            Map.entry(NodeIds.HistoryServerCapabilities_UpdateDataCapability, false),
            Map.entry(NodeIds.HistoryServerCapabilities_DeleteRawCapability, false),
            Map.entry(NodeIds.HistoryServerCapabilities_DeleteAtTimeCapability, false),
            Map.entry(NodeIds.HistoryServerCapabilities_InsertEventCapability, false),
            Map.entry(NodeIds.HistoryServerCapabilities_ReplaceEventCapability, false),
            Map.entry(NodeIds.HistoryServerCapabilities_UpdateEventCapability, false),
            Map.entry(NodeIds.HistoryServerCapabilities_DeleteEventCapability, false),
            Map.entry(NodeIds.HistoryServerCapabilities_InsertAnnotationCapability, false));

    private HistoryCapabilities() {}

    static void tell(OpcUaServer server) {
        CAPABILITIES.forEach(
                (id, value) -> ((UaVariableNode) node(server, id)).setValue(new DataValue(new Variant(value))));
        link(server, NodeIds.Server_ServerCapabilities, NodeIds.HasComponent, NodeIds.HistoryServerCapabilities);
        Aggregate.all().forEach(aggregate -> {
            link(server, NodeIds.Server_ServerCapabilities_AggregateFunctions, NodeIds.Organizes, aggregate.id());
            link(server, NodeIds.HistoryServerCapabilities_AggregateFunctions, NodeIds.Organizes, aggregate.id());
        });
    }

    private static void link(OpcUaServer server, NodeId from, NodeId type, NodeId to) {
        UaNode node = node(server, from);
        boolean isThere = node.getReferences().stream()
                .anyMatch(reference ->
                        reference.isForward() && reference.getTargetNodeId().equals(to.expanded()));
        if (!isThere) {
            node.addReference(new Reference(from, type, to.expanded(), true));
        }
    }

    private static UaNode node(OpcUaServer server, NodeId id) {
        return server.getAddressSpaceManager().getManagedNode(id).orElseThrow();
    }
}
