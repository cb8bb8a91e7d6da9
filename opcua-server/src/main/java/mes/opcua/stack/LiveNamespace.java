package mes.opcua.stack;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.ManagedNamespaceWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
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
public class LiveNamespace extends ManagedNamespaceWithLifecycle {

    private final PushModel push;

    public LiveNamespace(OpcUaServer server, String uri) {
        super(server, uri);
        this.push = new PushModel(server, getNodeManager());
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
        NodeId nodeId = id(id);
        UaNode object = getNodeManager().getNode(nodeId).orElseGet(() -> addObject(nodeId, name));
        object.setDescription(LocalizedText.english(description));
        Reference place = new Reference(nodeId, NodeIds.Organizes, parent.expanded(), false);
        if (!object.getReferences().contains(place)) {
            object.getReferences().stream()
                    .filter(reference -> reference.isInverse()
                            && reference.getReferenceTypeId().equals(NodeIds.Organizes))
                    .forEach(object::removeReference);
            object.addReference(place);
        }
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

    /** Removes an object and its variables. */
    public final void remove(String id) {
        getNodeManager().getNode(id(id)).ifPresent(object -> {
            List<NodeId> gone = object.getReferences().stream()
                    .filter(reference -> reference.isForward()
                            && reference.getReferenceTypeId().equals(NodeIds.HasComponent))
                    .flatMap(reference ->
                            reference.getTargetNodeId().toNodeId(getServer().getNamespaceTable()).stream())
                    .toList();
            object.delete();
            gone.forEach(push::nodeChanged);
        });
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
                .buildAndAdd();
        variable.addReference(new Reference(id, NodeIds.HasComponent, object.expanded(), false));
        variable.addAttributeObserver((node, attribute, value) -> push.nodeChanged(id));
        return variable;
    }

    @Override
    public final void onDataItemsCreated(List<DataItem> items) {
        push.created(items);
    }

    @Override
    public final void onDataItemsModified(List<DataItem> items) {
        // what an item is told does not depend on how often it wants to be told
    }

    @Override
    public final void onDataItemsDeleted(List<DataItem> items) {
        push.deleted(items);
    }

    @Override
    public final void onMonitoringModeChanged(List<MonitoredItem> items) {
        push.modeChanged(items);
    }
}
