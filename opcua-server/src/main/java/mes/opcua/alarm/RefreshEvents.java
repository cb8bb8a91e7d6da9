package mes.opcua.alarm;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import mes.opcua.stack.LiveNamespace;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.EventItem;
import org.eclipse.milo.opcua.sdk.server.model.objects.BaseEventTypeNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/** The events between which a refresh tells what there is; nobody hears them who did not ask. */
record RefreshEvents(OpcUaServer server, LiveNamespace nodes) {

    private static final int SEVERITY = 100;

    void tellStart(List<EventItem> items) {
        tell(NodeIds.RefreshStartEventType, "refresh begins", items);
    }

    void tellEnd(List<EventItem> items) {
        tell(NodeIds.RefreshEndEventType, "refresh ends", items);
    }

    private void tell(NodeId type, String message, List<EventItem> items) {
        BaseEventTypeNode event = event(type);
        try {
            event.setSourceNode(NodeIds.Server);
            event.setSourceName("Server");
            event.setTime(DateTime.now());
            event.setReceiveTime(DateTime.now());
            event.setMessage(LocalizedText.english(message));
            event.setSeverity(ushort(SEVERITY));
            items.forEach(item -> item.onEvent(event));
        } finally {
            event.delete();
        }
    }

    private BaseEventTypeNode event(NodeId type) {
        UUID id = UUID.randomUUID();
        try {
            BaseEventTypeNode event =
                    server.getEventFactory().createEvent(new NodeId(nodes.getNamespaceIndex(), id), type);
            event.setEventId(ByteString.of(ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array()));
            event.setEventType(type);
            return event;
        } catch (UaException e) {
            throw new IllegalStateException(e);
        }
    }
}
