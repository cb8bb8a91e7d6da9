package mes.opcua.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mes.opcua.isa95.ISA95JobOrderAndStateDataType;
import mes.opcua.isa95.ISA95JobOrderDataType;
import mes.opcua.isa95.ISA95JobResponseDataType;
import mes.opcua.isa95.ISA95StateDataType;
import mes.opcua.isa95.JobControlTypes;
import mes.work.JobOrderId;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.ContentFilter;
import org.eclipse.milo.opcua.stack.core.types.structured.EventFilter;
import org.eclipse.milo.opcua.stack.core.types.structured.SimpleAttributeOperand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ends of job orders, as a machine told them by ISA95JobOrderStatusEventType: it may forget a job order once it is over.
 *
 * <p>Filled by one thread and emptied by another.
 */
final class MachineEvents {

    private static final Logger LOG = LoggerFactory.getLogger(MachineEvents.class);
    private static final int TYPE = 1006;
    private static final int MOST = 100;

    private final JobControlTypes types;
    private final Map<JobOrderId, Ended> ends = new LinkedHashMap<>();

    /** A job order that is over, and what came of it. */
    record Ended(Listed order, ISA95JobResponseDataType response) {}

    MachineEvents(JobControlTypes types) {
        this.types = types;
    }

    /** What the machine is to tell with each event. */
    EventFilter filter() {
        return new EventFilter(
                Stream.of("JobOrder", "JobState", "JobResponse")
                        .map(this::field)
                        .toArray(SimpleAttributeOperand[]::new),
                new ContentFilter(null));
    }

    private SimpleAttributeOperand field(String name) {
        NodeId type = types.id(TYPE);
        QualifiedName[] path = {new QualifiedName(type.getNamespaceIndex(), name)};
        return new SimpleAttributeOperand(type, path, AttributeId.Value.uid(), null);
    }

    /** Takes the fields of an event; others than those of a job order are nothing to us. */
    void hear(Variant[] fields) {
        try {
            if (fields.length == 3
                    && fields[0].value() instanceof ExtensionObject order
                    && fields[1].value() instanceof ExtensionObject[] state
                    && fields[2].value() instanceof ExtensionObject response) {
                hear(
                        types.decode(ISA95JobOrderDataType.class, order),
                        types.decode(ISA95StateDataType.class, state),
                        types.decode(ISA95JobResponseDataType.class, response));
            }
        } catch (UaSerializationException e) {
            LOG.debug("an event that cannot be read", e);
        }
    }

    private void hear(ISA95JobOrderDataType order, List<ISA95StateDataType> state, ISA95JobResponseDataType response) {
        Listed.of(new ISA95JobOrderAndStateDataType(order, state))
                .filter(listed -> listed.state().isOver())
                .ifPresent(listed -> keep(new Ended(listed, response)));
    }

    private synchronized void keep(Ended ended) {
        ends.put(ended.order().id(), ended);
        if (ends.size() > MOST) {
            ends.remove(ends.keySet().iterator().next());
        }
    }

    synchronized List<Listed> ended() {
        return ends.values().stream().map(Ended::order).toList();
    }

    synchronized Optional<ISA95JobResponseDataType> response(JobOrderId id) {
        return Optional.ofNullable(ends.get(id)).map(Ended::response);
    }

    synchronized void forget(JobOrderId id) {
        ends.remove(id);
    }
}
