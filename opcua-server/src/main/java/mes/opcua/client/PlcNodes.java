package mes.opcua.client;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mes.connection.PlcNode;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExpandedNodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/**
 * The nodes of a connection as the PLC numbers their namespaces now.
 *
 * <p>Every method throws {@link PlcAway} for a node that is not configured, or whose namespace the PLC does not have.
 */
record PlcNodes(Map<PlcNode, NodeId> values, Map<PlcNode, NodeId> objects, Map<String, NodeId> properties) {

    static final PlcNodes NONE = new PlcNodes(Map.of(), Map.of(), Map.of());

    static PlcNodes of(PlcSettings settings, NamespaceTable namespaces) {
        Map<PlcNode, NodeId> values = new EnumMap<>(PlcNode.class);
        Map<PlcNode, NodeId> objects = new EnumMap<>(PlcNode.class);
        settings.node().forEach((node, id) -> (node.isObject() ? objects : values).put(node, resolve(id, namespaces)));
        Map<String, NodeId> properties = new LinkedHashMap<>();
        settings.property().forEach((name, property) -> properties.put(name, resolve(property.node(), namespaces)));
        return new PlcNodes(values, objects, properties);
    }

    static NodeId resolve(String id, NamespaceTable namespaces) {
        return ExpandedNodeId.parse(id)
                .toNodeId(namespaces)
                .orElseThrow(() -> new PlcAway("it has no namespace of node " + id));
    }

    NodeId value(PlcNode node) {
        return configured(values, node);
    }

    NodeId object(PlcNode node) {
        return configured(objects, node);
    }

    private static NodeId configured(Map<PlcNode, NodeId> nodes, PlcNode node) {
        return Optional.ofNullable(nodes.get(node)).orElseThrow(() -> new PlcAway("no node is configured for " + node));
    }
}
