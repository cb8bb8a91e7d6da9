package mes.opcua.stack;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.UaNodeManager;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.nodes.filters.AttributeFilters;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;

/**
 * A namespace of objects and variables named by texts, whose changes reach every monitored item at once.
 *
 * <p>Not for changes by several threads at a time; clients read it whenever they want.
 */
public class LiveNamespace extends PromptNamespace {

    public LiveNamespace(GuardedServer server, String uri) {
        super(server.milo(), uri);
        server.add(getNamespaceIndex(), getNodeManager());
    }

    public final NodeId id(String text) {
        return newNodeId(text);
    }

    /** The text that names a variable of an object. */
    protected String variable(String object, String name) {
        return object + "/" + name;
    }

    public final boolean has(String id) {
        return getNodeManager().containsNode(id(id));
    }

    /** Adds an object that the parent organizes, or moves and renames it. */
    public final void place(String id, String name, String description, NodeId parent) {
        if (!has(id)) {
            addObject(id(id), name);
        }
        move(id, description, parent, NodeIds.Organizes);
    }

    /** Has an object hang below the parent and nowhere else in this namespace. */
    public final void move(String id, String description, NodeId parent, NodeId referenceType) {
        UaNode object = getNodeManager().getNode(id(id)).orElseThrow();
        object.setDescription(LocalizedText.english(description));
        object.getReferences().stream()
                .filter(reference -> reference.isInverse() && isHere(reference))
                .filter(reference -> !reference.getTargetNodeId().equals(parent.expanded()))
                .forEach(object::removeReference);
        link(parent, referenceType, id(id));
    }

    private boolean isHere(Reference reference) {
        return getNamespaceIndex().equals(reference.getTargetNodeId().getNamespaceIndex());
    }

    /** Sets a variable of an object, and adds it where it is new. */
    public final void show(String object, String name, NodeId dataType, @Nullable Object value, @Nullable Instant at) {
        NodeId nodeId = id(variable(object, name));
        UaVariableNode variable = (UaVariableNode) getNodeManager()
                .getNode(nodeId)
                .orElseGet(() -> addVariable(nodeId, name, dataType, id(object), AccessLevel.READ_ONLY));
        DateTime time = at == null ? DateTime.now() : new DateTime(at);
        DataValue now = new DataValue(new Variant(value), StatusCode.GOOD, time);
        if (!now.equals(variable.getValue())) {
            variable.setValue(now);
        }
    }

    /** Has a variable say nothing but why it says nothing. */
    public final void showStatus(String id, long status) {
        ((UaVariableNode) getNodeManager().getNode(id(id)).orElseThrow()).setValue(new DataValue(status));
    }

    /** Has a variable that changes by itself tell whoever reads it what it is now; monitored items hear what was set. */
    public final void answer(String id, Supplier<Object> now) {
        ((UaVariableNode) getNodeManager().getNode(id(id)).orElseThrow())
                .getFilterChain()
                .addLast(AttributeFilters.getValue(context -> new DataValue(new Variant(now.get()))));
    }

    /** Adds a variable that clients may write. */
    public final void addWritable(String object, String name, NodeId dataType, Object value) {
        addVariable(id(variable(object, name)), name, dataType, id(object), AccessLevel.READ_WRITE)
                .setValue(new DataValue(new Variant(value)));
    }

    public final @Nullable Object valueOf(String object, String name) {
        return ((UaVariableNode)
                        getNodeManager().getNode(id(variable(object, name))).orElseThrow())
                .getValue()
                .value()
                .value();
    }

    /** Adds a node of any kind below another; a variable's monitored items are told of its changes. */
    public final void add(UaNode node, NodeId parent, NodeId referenceType) {
        getNodeManager().addNode(node);
        link(parent, referenceType, node.getNodeId());
        if (node instanceof UaVariableNode variable) {
            watch(variable);
        }
    }

    /** Adds a reference between two nodes, at least one of which is of this namespace. */
    public final void link(NodeId source, NodeId type, NodeId target) {
        Reference reference = new Reference(source, type, target.expanded(), true);
        UaNodeManager nodes = getNodeManager();
        synchronized (nodes) { // as it does itself before it looks at references
            Collection<Reference> known = nodes.getReferenceMap().get(source);
            if (known == null || !known.contains(reference)) {
                nodes.addReferences(reference, getServer().getNamespaceTable());
            }
        }
    }

    /** Lets clients listen to the events of an object, which whoever listens above it hears too. */
    public final void setNotifier(NodeId object, NodeId above) {
        ((UaObjectNode) getNodeManager().getNode(object).orElseThrow()).setEventNotifier(ubyte(1));
        link(above, NodeIds.HasNotifier, object);
    }

    /** Removes an object and all whose NodeIds begin with its own; what else hangs below it stays. */
    public final void remove(String id) {
        getNodeManager().getNode(id(id)).ifPresent(object -> {
            List<NodeId> gone = parts(object, id + "/").toList();
            getNodeManager().getReferences(object.getNodeId(), Reference::isForward).stream()
                    .filter(reference -> isHere(reference) && !isBelow(reference, id + "/"))
                    .forEach(object::removeReference);
            object.delete();
            gone.forEach(this::changed);
        });
    }

    private Stream<NodeId> parts(UaNode node, String prefix) {
        return getNodeManager()
                .getReferences(node.getNodeId(), reference -> reference.isForward() && isBelow(reference, prefix))
                .stream()
                .flatMap(reference ->
                        getNodeManager()
                                .getNode(
                                        reference.getTargetNodeId(), getServer().getNamespaceTable())
                                .stream())
                .distinct()
                .flatMap(part -> Stream.concat(
                        Stream.of(part.getNodeId()),
                        parts(part, part.getNodeId().getIdentifier() + "/")));
    }

    private static boolean isBelow(Reference reference, String prefix) {
        return reference.getTargetNodeId().getIdentifier() instanceof String text && text.startsWith(prefix);
    }

    private UaNode addObject(NodeId id, String name) {
        return new UaObjectNode.UaObjectNodeBuilder(getNodeContext())
                .setNodeId(id)
                .setBrowseName(newQualifiedName(name))
                .setDisplayName(LocalizedText.english(name))
                .setTypeDefinition(NodeIds.BaseObjectType)
                .buildAndAdd();
    }

    private UaVariableNode addVariable(
            NodeId id, String name, NodeId dataType, NodeId object, Set<AccessLevel> access) {
        UaVariableNode variable = new UaVariableNode.UaVariableNodeBuilder(getNodeContext())
                .setNodeId(id)
                .setBrowseName(newQualifiedName(name))
                .setDisplayName(LocalizedText.english(name))
                .setDataType(dataType)
                .setAccessLevel(access)
                .setUserAccessLevel(access)
                .build();
        add(variable, object, NodeIds.HasComponent);
        return variable;
    }
}
