package mes.opcua.nodeset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.AddressSpaceManager;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/**
 * What a type says that its instances have: a node, how it hangs below its parent, and what it has in turn.
 *
 * @param isMandatory whether every instance has it
 */
record Declaration(UaNode node, NodeId referenceType, boolean isMandatory, List<Declaration> parts) {

    /** What instances of a type have: what its supertypes say, unless it says otherwise itself. */
    static List<Declaration> of(NodeId type, OpcUaServer server) {
        Map<String, Declaration> found = new LinkedHashMap<>();
        for (NodeId up : lineage(type, server)) {
            below(up, server).forEach(part -> found.put(part.name(), part));
        }
        return List.copyOf(found.values());
    }

    String name() {
        return String.valueOf(node.getBrowseName().name());
    }

    /** The type definition of an object or variable. */
    NodeId type() {
        return targets(node.getNodeId(), NodeIds.HasTypeDefinition, server(node))
                .get(0);
    }

    private static List<Declaration> below(NodeId parent, OpcUaServer server) {
        List<Declaration> parts = new ArrayList<>();
        for (Reference reference : space(server).getManagedReferences(parent, Reference::isForward)) {
            NodeId how = reference.getReferenceTypeId();
            if (server.getReferenceTypeTree().isSubtypeOf(how, NodeIds.Aggregates)) {
                space(server)
                        .getManagedNode(reference.getTargetNodeId())
                        .flatMap(node -> declaration(node, how, server))
                        .ifPresent(parts::add);
            }
        }
        return parts;
    }

    private static Optional<Declaration> declaration(UaNode node, NodeId how, OpcUaServer server) {
        return targets(node.getNodeId(), NodeIds.HasModellingRule, server).stream()
                .filter(rule ->
                        rule.equals(NodeIds.ModellingRule_Mandatory) || rule.equals(NodeIds.ModellingRule_Optional))
                .findFirst()
                .map(rule ->
                        new Declaration(node, how, rule.equals(NodeIds.ModellingRule_Mandatory), parts(node, server)));
    }

    /** A method's arguments stay with its declaration. */
    private static List<Declaration> parts(UaNode node, OpcUaServer server) {
        if (node instanceof UaMethodNode) {
            return List.of();
        }
        Map<String, Declaration> found = new LinkedHashMap<>();
        targets(node.getNodeId(), NodeIds.HasTypeDefinition, server).stream()
                .flatMap(type -> of(type, server).stream())
                .forEach(part -> found.put(part.name(), part));
        below(node.getNodeId(), server).forEach(part -> found.put(part.name(), part));
        return List.copyOf(found.values());
    }

    private static List<NodeId> lineage(NodeId type, OpcUaServer server) {
        List<NodeId> lineage = new ArrayList<>();
        for (Optional<NodeId> up = Optional.of(type); up.isPresent(); up = supertype(up.get(), server)) {
            lineage.add(0, up.get());
        }
        return lineage;
    }

    private static Optional<NodeId> supertype(NodeId type, OpcUaServer server) {
        return space(server)
                .getManagedReferences(
                        type,
                        reference -> reference.isInverse()
                                && reference.getReferenceTypeId().equals(NodeIds.HasSubtype))
                .stream()
                .flatMap(reference -> reference.getTargetNodeId().toNodeId(server.getNamespaceTable()).stream())
                .findFirst();
    }

    private static List<NodeId> targets(NodeId source, NodeId type, OpcUaServer server) {
        return space(server)
                .getManagedReferences(
                        source,
                        reference -> reference.isForward()
                                && reference.getReferenceTypeId().equals(type))
                .stream()
                .flatMap(reference -> reference.getTargetNodeId().toNodeId(server.getNamespaceTable()).stream())
                .toList();
    }

    private static OpcUaServer server(UaNode node) {
        return node.getNodeContext().getServer();
    }

    private static AddressSpaceManager space(OpcUaServer server) {
        return server.getAddressSpaceManager();
    }
}
