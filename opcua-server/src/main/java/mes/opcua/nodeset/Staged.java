package mes.opcua.nodeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/** The nodes of one file on their way into a server: seen together with what is there, but not yet by clients. */
final class Staged {

    private final OpcUaServer server;
    private final Map<NodeId, UaNode> nodes = new LinkedHashMap<>();
    private final Set<Link> links = new LinkedHashSet<>();
    private final Map<NodeId, List<Link>> bySource = new HashMap<>();
    private final Map<NodeId, List<Link>> byTarget = new HashMap<>();

    /** A reference, always told from its source; files tell most of them from both ends. */
    record Link(NodeId source, NodeId type, NodeId target) {

        Reference forward() {
            return new Reference(source, type, target.expanded(), true);
        }
    }

    Staged(OpcUaServer server) {
        this.server = server;
    }

    void add(UaNode node) {
        nodes.put(node.getNodeId(), node);
    }

    void add(Link link) {
        if (links.add(link)) {
            bySource.computeIfAbsent(link.source, it -> new ArrayList<>()).add(link);
            byTarget.computeIfAbsent(link.target, it -> new ArrayList<>()).add(link);
        }
    }

    Map<NodeId, UaNode> nodes() {
        return nodes;
    }

    Set<Link> links() {
        return links;
    }

    Optional<UaNode> node(NodeId id) {
        return Optional.ofNullable(nodes.get(id))
                .or(() -> server.getAddressSpaceManager().getManagedNode(id));
    }

    /** Where references of a type lead to from a node. */
    Stream<NodeId> targets(NodeId source, NodeId type) {
        return ends(source, type, true);
    }

    /** Where references of a type come from that lead to a node. */
    Stream<NodeId> sources(NodeId target, NodeId type) {
        return ends(target, type, false);
    }

    private Stream<NodeId> ends(NodeId node, NodeId type, boolean forward) {
        Stream<NodeId> here = (forward ? bySource : byTarget)
                .getOrDefault(node, List.of()).stream()
                        .filter(link -> link.type.equals(type))
                        .map(link -> forward ? link.target : link.source);
        Stream<NodeId> there = server
                .getAddressSpaceManager()
                .getManagedReferences(
                        node,
                        known -> known.isForward() == forward
                                && known.getReferenceTypeId().equals(type))
                .stream()
                .flatMap(known -> known.getTargetNodeId().toNodeId(server.getNamespaceTable()).stream());
        return Stream.concat(here, there);
    }
}
