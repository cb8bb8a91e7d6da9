package mes.opcua.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mes.common.Rejection;
import mes.opcua.isa95.ISA95JobOrderAndStateDataType;
import mes.opcua.isa95.ISA95JobOrderDataType;
import mes.opcua.isa95.ISA95JobResponseDataType;
import mes.opcua.isa95.JobControlTypes;
import mes.opcua.jobcontrol.JobOrderWords;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobState;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.jspecify.annotations.Nullable;

/**
 * The job control that a machine offers itself (OPC 10031-4), as its client asks it.
 *
 * <p>Every method throws {@link PlcAway}. For use by any thread.
 */
final class MachineJobs {

    private static final String LIST = "JobOrderList";
    private static final String MOST = "MaxDownloadableJobOrders";

    private final MachineObject receiver;
    private final @Nullable MachineObject provider;
    private final MachineEvents events;
    private final JobControlTypes types;
    private final JobOrderWords words;

    private MachineJobs(MachineObject receiver, @Nullable MachineObject provider, JobControlTypes types) {
        this.receiver = receiver;
        this.provider = provider;
        this.events = new MachineEvents(types);
        this.types = types;
        this.words = new JobOrderWords(types);
    }

    /** @param provider absent where nothing tells what came of job orders */
    static MachineJobs of(OpcUaClient client, NodeId receiver, @Nullable NodeId provider) {
        return new MachineJobs(
                MachineObject.of(client, receiver),
                provider == null ? null : MachineObject.of(client, provider),
                new JobControlTypes(client.getStaticEncodingContext()));
    }

    NodeId listNode() {
        return receiver.part(LIST);
    }

    /** How its events are heard. */
    PlcEar ear() {
        return new PlcEar(receiver.id(), events.filter(), events::hear);
    }

    /** The job orders of its list, and those of which it told the end and that it has forgotten. */
    Map<JobOrderId, Listed> known(Map<JobOrderId, Listed> list) {
        Map<JobOrderId, Listed> all = new LinkedHashMap<>(list);
        events.ended().forEach(order -> all.putIfAbsent(order.id(), order));
        return all;
    }

    /** What came of a job order that is over has been kept. */
    void conclude(JobOrderId id) {
        events.forget(id);
    }

    /** The job orders that the machine has, in its order; one whose name cannot be ours is left out. */
    Map<JobOrderId, Listed> list() {
        Map<JobOrderId, Listed> all = new LinkedHashMap<>();
        if (receiver.read(LIST).orElse(null) instanceof ExtensionObject[] entries) {
            for (ISA95JobOrderAndStateDataType entry : decode(entries)) {
                Listed.of(entry).ifPresent(listed -> all.put(listed.id(), listed));
            }
        }
        return all;
    }

    private List<ISA95JobOrderAndStateDataType> decode(ExtensionObject[] entries) {
        try {
            return types.decode(ISA95JobOrderAndStateDataType.class, entries);
        } catch (UaSerializationException e) {
            throw new PlcAway("its job order list cannot be read: " + e.getMessage());
        }
    }

    /** How many job orders that are not over it takes. */
    int most() {
        return receiver.has(MOST) && receiver.read(MOST).orElse(null) instanceof UShort most && most.intValue() > 0
                ? most.intValue()
                : Integer.MAX_VALUE;
    }

    /** What came of a job order so far; absent when the machine does not say. */
    Optional<ISA95JobResponseDataType> response(JobOrderId id) {
        try {
            return provider == null ? events.response(id) : response(provider, id);
        } catch (Rejection unknown) {
            return events.response(id);
        }
    }

    private Optional<ISA95JobResponseDataType> response(MachineObject asked, JobOrderId id) {
        List<Variant> said = asked.call("RequestJobResponseByJobOrderID", new Variant(id.value()));
        try {
            return said.stream()
                    .map(Variant::value)
                    .filter(ExtensionObject.class::isInstance)
                    .map(ExtensionObject.class::cast)
                    .findFirst()
                    .map(response -> types.decode(ISA95JobResponseDataType.class, response));
        } catch (UaSerializationException e) {
            throw new PlcAway("its response to job order %s cannot be read: %s".formatted(id, e.getMessage()));
        }
    }

    /**
     * Has the machine start a job order as it is asked for now.
     *
     * @param known how the machine has it; absent when it has not
     * @param isChanged whether the machine has it as it was asked for before
     * @throws Rejection REFUSED
     */
    void start(JobOrder order, @Nullable Listed known, boolean isChanged) {
        ISA95JobOrderDataType wanted = words.order(order.id(), order.work());
        if (known == null) {
            storeAndStart(wanted);
        } else if (known.isBefore() && isChanged && !receiver.has("Update")) {
            execute("Cancel", wanted.jobOrderID(), "");
            storeAndStart(wanted);
        } else if (known.isBefore()) {
            updateAndStart(wanted, known, isChanged);
        }
    }

    private void storeAndStart(ISA95JobOrderDataType wanted) {
        if (receiver.has("StoreAndStart")) {
            call("StoreAndStart", wanted);
        } else {
            call("Store", wanted);
            execute("Start", wanted.jobOrderID(), "");
        }
    }

    private void updateAndStart(ISA95JobOrderDataType wanted, Listed known, boolean isChanged) {
        if (isChanged) {
            call("Update", wanted);
        }
        if (known.state() == JobState.NOT_ALLOWED_TO_START) {
            execute("Start", wanted.jobOrderID(), "");
        }
    }

    private void call(String method, ISA95JobOrderDataType order) {
        receiver.call(method, new Variant(types.encode(order)), comment(""));
    }

    /**
     * Gives a command to a job order that the machine has.
     *
     * @param who asked for it; empty for nobody
     * @throws Rejection REFUSED
     */
    void execute(String method, String jobOrder, String who) {
        receiver.call(method, new Variant(jobOrder), comment(who));
    }

    private static Variant comment(String who) {
        return new Variant(who.isEmpty() ? new LocalizedText[0] : new LocalizedText[] {new LocalizedText("", who)});
    }
}
