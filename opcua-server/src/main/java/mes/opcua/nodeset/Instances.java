package mes.opcua.nodeset;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import mes.opcua.stack.LiveNamespace;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.model.objects.BaseEventTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;

/**
 * Makes instances of types, with NodeIds that tell their place: {@code equipment/M-1/JobOrderControl/Store} is the method
 * {@code Store} of the object {@code equipment/M-1/JobOrderControl}.
 */
public final class Instances {

    private static final UInteger NONE = uint(0);

    private final OpcUaServer server;
    private final LiveNamespace nodes;
    private final Copies copies;
    private final Map<NodeId, List<Declaration>> declarations = new ConcurrentHashMap<>();

    public Instances(OpcUaServer server, LiveNamespace nodes) {
        this.server = server;
        this.nodes = nodes;
        this.copies = new Copies(nodes);
    }

    /**
     * Adds an object of a type of events: its variables are what an event of it says.
     *
     * @param optional which optional parts it has, by their browse names
     */
    public BaseEventTypeNode addEvent(
            String id,
            QualifiedName name,
            NodeId type,
            NodeId parent,
            NodeId referenceType,
            Predicate<String> optional) {
        BaseEventTypeNode event = new BaseEventTypeNode(
                nodes.getNodeContext(),
                nodes.id(id),
                name,
                LocalizedText.english(String.valueOf(name.name())),
                LocalizedText.NULL_VALUE,
                NONE,
                NONE,
                null,
                null,
                null);
        nodes.add(event, parent, referenceType);
        setType(event, type);
        addParts(id, type, optional);
        return event;
    }

    /**
     * Adds an object of a type below another node.
     *
     * @param optional which optional parts it has, by their browse names
     */
    public void add(
            String id,
            QualifiedName name,
            NodeId type,
            NodeId parent,
            NodeId referenceType,
            Predicate<String> optional) {
        addObject(id, name, type, parent, referenceType);
        addParts(id, type, optional);
    }

    private void addParts(String id, NodeId type, Predicate<String> optional) {
        addParts(id, declarations.computeIfAbsent(type, it -> Declaration.of(it, server)), optional);
    }

    /** Adds an object of a type without any of its parts. */
    public void addObject(String id, QualifiedName name, NodeId type, NodeId parent, NodeId referenceType) {
        UaObjectNode object = new UaObjectNode(
                nodes.getNodeContext(),
                nodes.id(id),
                name,
                LocalizedText.english(String.valueOf(name.name())),
                LocalizedText.NULL_VALUE,
                NONE,
                NONE,
                ubyte(0));
        nodes.add(object, parent, referenceType);
        setType(object, type);
    }

    /** A node that a nodeset brings. */
    public NodeId id(String uri, int number) {
        return new NodeId(index(uri), uint(number));
    }

    public QualifiedName name(String uri, String name) {
        return new QualifiedName(index(uri), name);
    }

    private UShort index(String uri) {
        UShort index = server.getNamespaceTable().getIndex(uri);
        if (index == null) {
            throw new IllegalStateException("the nodeset " + uri + " is not loaded");
        }
        return index;
    }

    private void addParts(String parent, List<Declaration> parts, Predicate<String> optional) {
        for (Declaration part : parts) {
            if (part.isMandatory() || optional.test(part.name())) {
                String id = parent + "/" + part.name();
                UaNode copy = copies.of(part.node(), nodes.id(id));
                nodes.add(copy, nodes.id(parent), part.referenceType());
                if (!(copy instanceof UaMethodNode)) {
                    setType(copy, part.type());
                }
                addParts(id, part.parts(), optional);
            }
        }
    }

    /** One way: the type need not know its instances. */
    private void setType(UaNode node, NodeId type) {
        nodes.getNodeManager()
                .addReference(new Reference(node.getNodeId(), NodeIds.HasTypeDefinition, type.expanded(), true));
    }
}
