package mes.opcua.stack;

import java.util.Collection;
import java.util.List;
import org.eclipse.milo.opcua.sdk.server.ManagedNamespaceWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.EventItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.model.objects.BaseEventTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/** A namespace whose changes and events reach every monitored item at once, however seldom it wants to be told. */
abstract class PromptNamespace extends ManagedNamespaceWithLifecycle {

    private final PushModel push;
    private final EventModel events = new EventModel();

    PromptNamespace(OpcUaServer server, String uri) {
        super(server, uri);
        this.push = new PushModel(server, getNodeManager());
    }

    /** Tells the monitored items of a variable of its changes. */
    final void watch(UaVariableNode variable) {
        variable.addAttributeObserver((it, attribute, value) -> changed(variable.getNodeId()));
    }

    /** Tells the monitored items of a node that it is no longer what it was. */
    final void changed(NodeId node) {
        push.nodeChanged(node);
    }

    /** Tells those of an event who listen to one of the nodes, or to the server as a whole. */
    public final void fire(BaseEventTypeNode event, Collection<NodeId> notifiers) {
        events.fire(event, notifiers);
        getServer().getEventNotifier().fire(event);
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
    public final void onEventItemsCreated(List<EventItem> items) {
        events.created(items);
    }

    @Override
    public final void onEventItemsModified(List<EventItem> items) {
        // an event looks at an item's filter when it happens
    }

    @Override
    public final void onEventItemsDeleted(List<EventItem> items) {
        events.deleted(items);
    }

    @Override
    public final void onMonitoringModeChanged(List<MonitoredItem> items) {
        push.modeChanged(items);
    }
}
