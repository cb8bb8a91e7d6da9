package mes.opcua.stack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.milo.opcua.sdk.server.items.EventItem;
import org.eclipse.milo.opcua.sdk.server.model.objects.BaseEventTypeNode;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/** Hands an event to the monitored items of the nodes that notify of it. */
final class EventModel {

    private final Map<NodeId, Set<EventItem>> items = new ConcurrentHashMap<>();

    void created(List<EventItem> created) {
        created.forEach(item -> items.computeIfAbsent(nodeOf(item), node -> ConcurrentHashMap.newKeySet())
                .add(item));
    }

    void deleted(List<EventItem> deleted) {
        deleted.forEach(item -> items.getOrDefault(nodeOf(item), Set.of()).remove(item));
    }

    void fire(BaseEventTypeNode event, Collection<NodeId> notifiers) {
        notifiers.stream()
                .flatMap(node -> items.getOrDefault(node, Set.of()).stream())
                .filter(EventItem::isSamplingEnabled)
                .forEach(item -> item.onEvent(event));
    }

    private static NodeId nodeOf(EventItem item) {
        return item.getReadValueId().getNodeId();
    }
}
