package mes.opcua.stack;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredEventItem;
import org.eclipse.milo.opcua.sdk.server.model.objects.AuditEventTypeNode;
import org.eclipse.milo.opcua.sdk.server.subscriptions.Subscription;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.structured.RequestHeader;

/** Tells auditors who listen to the server what was done and what was refused (OPC 10000-5, 6.4); nobody else hears it. */
final class AuditEvents {

    private static final int SEVERITY_DONE = 100;
    private static final int SEVERITY_REFUSED = 600;

    private final OpcUaServer server;
    private final UserNames users;
    private volatile List<MonitoredEventItem> listeners = List.of();

    AuditEvents(OpcUaServer server, UserNames users) {
        this.server = server;
        this.users = users;
    }

    /** Looks who listens and may; to look at every event would be slow. */
    void findListeners() {
        listeners = server.getSubscriptions().values().stream()
                .flatMap(this::listeners)
                .toList();
    }

    private Stream<MonitoredEventItem> listeners(Subscription subscription) {
        List<MonitoredEventItem> items = subscription.getMonitoredItems().values().stream()
                .filter(MonitoredEventItem.class::isInstance)
                .map(MonitoredEventItem.class::cast)
                .filter(item -> NodeIds.Server.equals(item.getReadValueId().getNodeId()))
                .toList();
        return items.isEmpty() || !mayAudit(subscription) ? Stream.empty() : items.stream();
    }

    private boolean mayAudit(Subscription subscription) {
        return Optional.ofNullable(subscription.getSession())
                .filter(session -> users.mayAudit(session.getIdentity()))
                .isPresent();
    }

    /**
     * @param type of the event
     * @param what was asked, as a source name
     * @param session who asked, if that is known
     * @param rest what events of this type say beside
     */
    <E extends AuditEventTypeNode> void tell(
            NodeId type,
            Class<E> shape,
            String what,
            boolean isDone,
            RequestHeader asked,
            Optional<Session> session,
            Consumer<E> rest) {
        List<MonitoredEventItem> hearing =
                listeners.stream().filter(MonitoredEventItem::isSamplingEnabled).toList();
        if (!hearing.isEmpty()) {
            E event = shape.cast(event(type, what, isDone));
            event.setClientAuditEntryId(asked.getAuditEntryId());
            event.setClientUserId(
                    session.flatMap(it -> UserNames.nameOf(it.getIdentity())).orElse(null));
            rest.accept(event);
            hearing.forEach(item -> item.onEvent(event));
            event.delete();
        }
    }

    private AuditEventTypeNode event(NodeId type, String what, boolean isDone) {
        UUID id = UUID.randomUUID();
        try {
            var event = (AuditEventTypeNode) server.getEventFactory().createEvent(new NodeId(1, id), type);
            event.setEventId(ByteString.of(ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array()));
            event.setEventType(type);
            event.setSourceNode(NodeIds.Server);
            event.setSourceName(what);
            event.setTime(DateTime.now());
            event.setReceiveTime(DateTime.now());
            event.setActionTimeStamp(DateTime.now());
            event.setMessage(LocalizedText.english(what + (isDone ? " done" : " refused")));
            event.setSeverity(ushort(isDone ? SEVERITY_DONE : SEVERITY_REFUSED));
            event.setStatus(isDone);
            event.setServerId(server.getConfig().getApplicationUri());
            return event;
        } catch (UaException e) {
            throw new IllegalStateException(e);
        }
    }
}
