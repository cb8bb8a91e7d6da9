package mes.opcua.jobcontrol;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import mes.opcua.isa95.JobControlTypes;
import mes.opcua.stack.LiveNamespace;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.model.objects.BaseEventTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;

/**
 * Tells of each change of a job order in an event of type {@value #TYPE}, a subtype of the standard's abstract
 * ISA95JobOrderStatusEventType that adds nothing.
 */
final class StatusEvents {

    static final String TYPE = "JobOrderStatusEventType";

    private static final int STATUS_EVENT_TYPE = 1006;
    private static final int SEVERITY = 100;

    private final OpcUaServer server;
    private final LiveNamespace nodes;
    private final JobControlTypes types;

    StatusEvents(OpcUaServer server, LiveNamespace nodes, JobControlTypes types) {
        this.server = server;
        this.nodes = nodes;
        this.types = types;
    }

    void startup() {
        UaObjectTypeNode type = new UaObjectTypeNode(
                nodes.getNodeContext(),
                nodes.id(TYPE),
                new QualifiedName(nodes.getNamespaceIndex(), TYPE),
                LocalizedText.english(TYPE),
                LocalizedText.NULL_VALUE,
                uint(0),
                uint(0),
                false);
        nodes.add(type, types.id(STATUS_EVENT_TYPE), NodeIds.HasSubtype);
        server.updateObjectTypeTree();
        server.getObjectTypeManager()
                .registerObjectType(type.getNodeId(), BaseEventTypeNode.class, BaseEventTypeNode::new);
    }

    void tell(Station station, Account account, Instant at) {
        BaseEventTypeNode event = event();
        try {
            event.setSourceNode(nodes.id(station.receiver()));
            event.setSourceName(station.equipment().value());
            event.setTime(new DateTime(at));
            event.setReceiveTime(DateTime.now());
            event.setMessage(LocalizedText.english("job order "
                    + account.record().id() + " is " + account.record().state().standardName()));
            event.setSeverity(ushort(SEVERITY));
            set(event, "JobOrder", account.order());
            set(event, "JobState", types.encode(account.states()));
            set(event, "JobResponse", account.response());
            nodes.fire(event, station.notifiers());
        } finally {
            event.delete();
        }
    }

    private BaseEventTypeNode event() {
        UUID id = UUID.randomUUID();
        try {
            BaseEventTypeNode event =
                    server.getEventFactory().createEvent(new NodeId(nodes.getNamespaceIndex(), id), nodes.id(TYPE));
            event.setEventId(ByteString.of(ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array()));
            event.setEventType(nodes.id(TYPE));
            return event;
        } catch (UaException e) {
            throw new IllegalStateException(e);
        }
    }

    private void set(BaseEventTypeNode event, String property, Object value) {
        QualifiedName name = new QualifiedName(types.id(0).getNamespaceIndex(), property);
        event.findNode(name).map(UaVariableNode.class::cast).orElseThrow().setValue(new DataValue(new Variant(value)));
    }
}
