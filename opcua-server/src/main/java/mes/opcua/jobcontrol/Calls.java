package mes.opcua.jobcontrol;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mes.common.Origin;
import mes.opcua.isa95.ISA95EquipmentDataType;
import mes.opcua.isa95.ISA95JobOrderDataType;
import mes.opcua.isa95.ISA95JobResponseDataType;
import mes.opcua.isa95.ISA95StateDataType;
import mes.work.JobCommand;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobState;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;

/**
 * What the methods of one station do: each gives one command to one job order.
 *
 * <p>A job order of another station is unknown here.
 */
final class Calls {

    private final Station station;
    private final JobRecords records;
    private final JobOrderWords words;
    private final JobProgress progress;
    private final Account.Writer accounts;
    private final Equipped equipped;
    private final int mostOpen;
    private final Consumer<JobOrderId> changed;

    /** @param changed told of each job order that a call changed, so that the caller sees it at once */
    Calls(
            Station station,
            JobRecords records,
            JobOrderWords words,
            Account.Writer accounts,
            Equipped equipped,
            int mostOpen,
            Consumer<JobOrderId> changed) {
        this.station = station;
        this.records = records;
        this.words = words;
        this.progress = new JobProgress(records);
        this.accounts = accounts;
        this.equipped = equipped;
        this.mostOpen = mostOpen;
        this.changed = changed;
    }

    void store(ISA95JobOrderDataType order, Origin origin) {
        changed.accept(together(() -> put(order, origin)));
    }

    void storeAndStart(ISA95JobOrderDataType order, Origin origin) {
        changed.accept(together(() -> {
            JobOrderId id = put(order, origin);
            records.control().execute(id, JobCommand.START, origin);
            return id;
        }));
    }

    void update(ISA95JobOrderDataType order, Origin origin) {
        checkEquipment(order);
        changed.accept(together(() -> {
            JobOrder known = known(order.jobOrderID());
            records.control().update(known.id(), words.work(order, station.equipment(), known.work()), origin);
            return known.id();
        }));
    }

    void execute(String id, JobCommand command, Origin origin) {
        changed.accept(together(() -> {
            JobOrder known = known(id);
            records.control().execute(known.id(), command, origin);
            return known.id();
        }));
    }

    /** What is told of a job order is told once it is true. */
    private JobOrderId together(Supplier<JobOrderId> command) {
        return Objects.requireNonNull(records.together().execute(all -> command.get()));
    }

    Variant response(String id) {
        JobOrder known = known(id);
        Account account = accounts.of(
                known,
                records.responses().find(known.id()),
                records.dispatches().find(known.id()));
        return new Variant(account.response());
    }

    Variant responsesIn(List<ISA95StateDataType> states) {
        if (states.isEmpty()) {
            throw new Declined(ReturnStatus.INVALID_REQUEST);
        }
        ExtensionObject[] responses = station.list().responsesIn(states);
        return new Variant(responses);
    }

    /** Takes what came of a job order: where it stands now, when, and with which actuals. */
    void receive(ISA95JobResponseDataType said, Origin origin) {
        JobOrder known = known(said.jobOrderID());
        JobState told = JobStates.told(said.jobState()).orElseThrow(() -> new Declined(ReturnStatus.INVALID_REQUEST));
        progress.take(known, said, told, origin);
        changed.accept(known.id());
    }

    private JobOrderId put(ISA95JobOrderDataType order, Origin origin) {
        checkRoom();
        checkEquipment(order);
        JobOrderId id = new JobOrderId(order.jobOrderID());
        records.control().store(id, words.work(order, station.equipment(), null), origin);
        return id;
    }

    private JobOrder known(String id) {
        return Optional.of(id)
                .filter(given -> !given.isBlank())
                .flatMap(given -> records.orders().find(new JobOrderId(given)))
                .filter(order -> order.state().isListed())
                .filter(order -> station.equipment().equals(order.work().equipment()))
                .orElseThrow(() -> new Declined(ReturnStatus.UNKNOWN_JOB_ORDER));
    }

    private void checkRoom() {
        if (station.list().open() >= mostOpen) {
            throw new Declined(ReturnStatus.UNABLE_TO_ACCEPT);
        }
    }

    private void checkEquipment(ISA95JobOrderDataType order) {
        boolean isHere =
                Objects.requireNonNullElse(order.equipmentRequirements(), List.<ISA95EquipmentDataType>of()).stream()
                        .allMatch(required -> equipped.has(station.equipment(), required.id()));
        if (!isHere) {
            throw new Declined(ReturnStatus.UNABLE_TO_ACCEPT);
        }
    }
}
