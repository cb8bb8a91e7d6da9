package mes.opcua.client;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mes.connection.ServerNode;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseDirection;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseResultMask;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseResult;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;

/** Looks through a PLC's address space, for those who seek a node to follow. */
final class PlcBrowser {

    private static final int MOST = 1_000;
    private static final int CLASSES =
            NodeClass.Object.getValue() | NodeClass.Variable.getValue() | NodeClass.Method.getValue();

    private final OpcUaClient client;

    PlcBrowser(OpcUaClient client) {
        this.client = client;
    }

    /** The first {@value #MOST} nodes below a node, in the server's order. */
    List<ServerNode> below(NodeId parent) throws UaException {
        List<ServerNode> nodes = new ArrayList<>();
        for (ReferenceDescription reference : referencesOf(parent)) {
            Optional<NodeId> node = reference.getNodeId().toNodeId(client.getNamespaceTable());
            if (node.isPresent()) {
                nodes.add(show(reference, node.get()));
            }
        }
        return nodes;
    }

    /** At most {@value #MOST}. */
    List<ReferenceDescription> referencesOf(NodeId parent) throws UaException {
        BrowseResult page = client.browse(new BrowseDescription(
                parent,
                BrowseDirection.Forward,
                NodeIds.HierarchicalReferences,
                true,
                uint(CLASSES),
                uint(BrowseResultMask.All.getValue())));
        List<ReferenceDescription> references = new ArrayList<>(referencesIn(page));
        while (hasMore(page) && references.size() < MOST) {
            page = next(page, false);
            references.addAll(referencesIn(page));
        }
        if (hasMore(page)) {
            next(page, true);
        }
        return references.subList(0, Math.min(MOST, references.size()));
    }

    private static List<ReferenceDescription> referencesIn(BrowseResult page) throws UaException {
        if (page.getStatusCode().isBad()) {
            throw new UaException(page.getStatusCode());
        }
        ReferenceDescription[] references = page.getReferences();
        return references == null ? List.of() : List.of(references);
    }

    private static boolean hasMore(BrowseResult page) {
        ByteString point = page.getContinuationPoint();
        return point != null && !point.isNullOrEmpty();
    }

    private BrowseResult next(BrowseResult page, boolean release) throws UaException {
        BrowseResult[] results = client.browseNext(
                        release, List.of(Objects.requireNonNull(page.getContinuationPoint())))
                .getResults();
        return Objects.requireNonNull(results)[0];
    }

    private ServerNode show(ReferenceDescription reference, NodeId node) throws UaException {
        boolean isVariable = reference.getNodeClass() == NodeClass.Variable;
        List<DataValue> said = isVariable ? read(node) : List.of();
        return new ServerNode(
                nameOf(node),
                String.valueOf(reference.getDisplayName().text()),
                String.valueOf(reference.getNodeClass()),
                isVariable && said.get(0).value().value() instanceof NodeId type ? typeOf(type) : null,
                isVariable && said.get(1).statusCode().isGood()
                        ? Texts.of(said.get(1)).orElse(null)
                        : null);
    }

    private List<DataValue> read(NodeId node) throws UaException {
        return List.of(Objects.requireNonNull(client.read(
                        0,
                        TimestampsToReturn.Neither,
                        List.of(attribute(node, AttributeId.DataType), attribute(node, AttributeId.Value)))
                .getResults()));
    }

    private static ReadValueId attribute(NodeId node, AttributeId attribute) {
        return new ReadValueId(node, attribute.uid(), null, QualifiedName.NULL_VALUE);
    }

    private String typeOf(NodeId type) {
        OpcUaDataType builtIn = OpcUaDataType.fromNodeId(type);
        return builtIn == null ? nameOf(type) : builtIn.name();
    }

    /** With the namespace's own name: its number may be another tomorrow. */
    private String nameOf(NodeId node) {
        String uri = client.getNamespaceTable().get(node.getNamespaceIndex());
        String name = node.toParseableString();
        return node.getNamespaceIndex().intValue() == 0 || uri == null
                ? name
                : "nsu=" + uri + ";" + name.substring(name.indexOf(';') + 1);
    }
}
