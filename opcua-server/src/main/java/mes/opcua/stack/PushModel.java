package mes.opcua.stack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.milo.opcua.sdk.server.AddressSpace.ReadContext;
import org.eclipse.milo.opcua.sdk.server.AttributeReader;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.UaNodeManager;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;

/**
 * Tells monitored items what a node says the moment it changes, and samples nothing.
 *
 * <p>A node changes, and is read for an item, while the node itself is locked: no item ends with an older value.
 */
public final class PushModel {

    private static final StatusCode GONE = new StatusCode(StatusCodes.Bad_NodeIdUnknown);

    private final OpcUaServer server;
    private final UaNodeManager nodes;
    private final Map<NodeId, Set<DataItem>> items = new ConcurrentHashMap<>();

    public PushModel(OpcUaServer server, UaNodeManager nodes) {
        this.server = server;
        this.nodes = nodes;
    }

    public void created(List<DataItem> created) {
        for (DataItem item : created) {
            items.compute(
                    nodeOf(item), (node, known) -> with(item, known == null ? ConcurrentHashMap.newKeySet() : known));
            tell(item);
        }
    }

    public void deleted(List<DataItem> deleted) {
        for (DataItem item : deleted) {
            items.computeIfPresent(nodeOf(item), (node, known) -> without(item, known));
        }
    }

    public void modeChanged(List<MonitoredItem> changed) {
        changed.stream()
                .filter(DataItem.class::isInstance)
                .map(DataItem.class::cast)
                .forEach(this::tell);
    }

    void nodeChanged(NodeId node) {
        items.getOrDefault(node, Set.of()).forEach(this::tell);
    }

    private void tell(DataItem item) {
        if (!item.isSamplingEnabled()) {
            return;
        }
        UaNode node = nodes.get(nodeOf(item));
        if (node == null) {
            item.setQuality(GONE);
            return;
        }
        synchronized (node) {
            item.setValue(read(node, item));
        }
    }

    private DataValue read(UaNode node, DataItem item) {
        var what = item.getReadValueId();
        return AttributeReader.readAttribute(
                new ReadContext(server, item.getSession()),
                node,
                what.getAttributeId(),
                item.getTimestampsToReturn(),
                what.getIndexRange(),
                what.getDataEncoding());
    }

    private static NodeId nodeOf(DataItem item) {
        return item.getReadValueId().getNodeId();
    }

    private static Set<DataItem> with(DataItem item, Set<DataItem> known) {
        known.add(item);
        return known;
    }

    @SuppressWarnings("NullAway") // null takes the entry out of the map
    private static Set<DataItem> without(DataItem item, Set<DataItem> known) {
        known.remove(item);
        return known.isEmpty() ? null : known;
    }
}
