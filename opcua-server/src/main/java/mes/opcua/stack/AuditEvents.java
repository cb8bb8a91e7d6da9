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
import org.jspecify.annotations.Nullable;

/** Tells auditors who listen to the server what was done and what was refused (OPC 10000-5, 6.4); nobody else hears it. */
final class AuditEvents {

    private static final int SEVERITY_DONE = 100;
    private static final int SEVERITY_REFUSED = 600;

    private final UserNames users;
    private volatile @Nullable Listeners listeners;

    /** Who listens at a server. */
    private record Listeners(OpcUaServer server, List<MonitoredEventItem> items) {

        List<MonitoredEventItem> hearing() {
            return items.stream().filter(MonitoredEventItem::isSamplingEnabled).toList();
        }
    }

    AuditEvents(UserNames users) {
        this.users = users;
    }

    /** Looks who listens and may; to look at every event would be slow. */
    void findListeners(OpcUaServer server) {
        List<MonitoredEventItem> items = server.getSubscriptions().values().stream()
                .flatMap(this::listeners)
                .toList();
        listeners = new Listeners(server, items);
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
     * @param rest what events of this type say beside
     */
    <E extends AuditEventTypeNode> void tell(
            NodeId type, Class<E> shape, String what, boolean isDone, Consumer<E> rest) {
        Listeners known = listeners;
        List<MonitoredEventItem> hearing = known == null ? List.of() : known.hearing();
        if (known != null && !hearing.isEmpty()) {
            E event = shape.cast(event(known.server(), type, what, isDone));
            rest.accept(event);
            hearing.forEach(item -> item.onEvent(event));
            event.delete();
        }
    }

    /** Says who asked, if that is known. */
    static void asked(AuditEventTypeNode event, RequestHeader request, Optional<Session> session) {
        event.setClientAuditEntryId(request.getAuditEntryId());
        event.setClientUserId(
                session.flatMap(it -> UserNames.nameOf(it.getIdentity())).orElse(null));
    }

    private static AuditEventTypeNode event(OpcUaServer server, NodeId type, String what, boolean isDone) {
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
