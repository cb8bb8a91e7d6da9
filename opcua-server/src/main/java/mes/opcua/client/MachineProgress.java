package mes.opcua.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongPredicate;
import mes.common.Origin;
import mes.common.Refusals;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.opcua.isa95.ISA95JobResponseDataType;
import mes.opcua.jobcontrol.JobProgress;
import mes.opcua.jobcontrol.JobRecords;
import mes.opcua.jobcontrol.JobStates;
import mes.work.DispatchState;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobState;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what a machine makes of the job orders of its equipment: once it was told all that was decided about a job
 * order, the machine is right about it.
 *
 * <p>For use by one thread.
 */
final class MachineProgress {

    private final EquipmentId equipment;
    private final Origin origin;
    private final JobRecords records;
    private final Journal journal;
    private final JobProgress progress;
    private final LongPredicate isTold;
    private final Map<JobOrderId, Said> taken = new HashMap<>();

    /** Where a job order stood, and what had come of it. */
    private record Said(JobState state, @Nullable ISA95JobResponseDataType response) {}

    /** @param isTold whether the machine was told of the journal up to a position */
    MachineProgress(EquipmentId equipment, JobRecords records, Journal journal, LongPredicate isTold) {
        this.equipment = equipment;
        this.origin = PlcReports.originOf(equipment);
        this.records = records;
        this.journal = journal;
        this.progress = new JobProgress(records);
        this.isTold = isTold;
    }

    /**
     * What is known of the orders here is looked at first, and then the machine once more: only so is it certain that what
     * the machine says comes after what it was told.
     */
    void follow(MachineJobs machine, Map<JobOrderId, Listed> list, Refusals refusals) {
        taken.keySet().retainAll(list.keySet());
        List<JobOrder> open = records.orders().among(list.keySet()).stream()
                .filter(order -> isOpen(order, Objects.requireNonNull(list.get(order.id()))))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Map<JobOrderId, Listed> now = machine.known(machine.list());
        for (JobOrder order : open) {
            Listed there = now.get(order.id());
            if (there != null) {
                follow(machine, order, there, refusals);
            }
        }
    }

    private boolean isOpen(JobOrder order, Listed there) {
        return equipment.equals(order.work().equipment())
                ? !isSettled(order, there) && isTold(order)
                : there.isBefore();
    }

    /** Whether there is nothing to hear of it, for the time being or ever again. */
    private boolean isSettled(JobOrder order, Listed there) {
        if (there.isBefore()) {
            return order.state() == there.state() || order.state().isOver();
        }
        Said last = taken.get(order.id());
        return order.state().isOver() && last != null && last.state.isOver();
    }

    private boolean isTold(JobOrder order) {
        boolean isOnItsWay = records.dispatches()
                .find(order.id())
                .filter(way -> way.state() == DispatchState.WAITING)
                .isPresent();
        List<JournalEntry> decided = journal.about("job-order", order.id().value());
        JournalEntry last = decided.get(decided.size() - 1);
        return !isOnItsWay && (last.origin().equals(origin) || isTold.test(last.position()));
    }

    private void follow(MachineJobs machine, JobOrder order, Listed there, Refusals refusals) {
        try {
            if (equipment.equals(order.work().equipment())) {
                take(machine, order, said(machine, there));
            } else { // it was given to other equipment
                machine.execute("Cancel", order.id().value(), "");
            }
        } catch (Rejection declined) {
            refusals.add(order.id(), declined);
        }
    }

    private static Said said(MachineJobs machine, Listed there) {
        Optional<ISA95JobResponseDataType> response =
                there.isBefore() ? Optional.empty() : machine.response(there.id());
        JobState state =
                response.flatMap(said -> JobStates.told(said.jobState())).orElse(there.state());
        return new Said(state, response.orElse(null));
    }

    private void take(MachineJobs machine, JobOrder order, Said said) {
        boolean isNews = !said.equals(taken.get(order.id())) || !order.state().isOver() && order.state() != said.state;
        if (isNews && Boolean.TRUE.equals(records.together().execute(all -> reach(order, said)))) {
            taken.put(order.id(), said);
            if (said.state.isOver()) {
                machine.conclude(order.id());
            }
        }
    }

    /** @return false when somebody decided otherwise meanwhile, of which the machine is to be told first */
    private boolean reach(JobOrder order, Said said) {
        if (records.orders().hold(order.id()).version() != order.version()) {
            return false;
        }
        boolean isOver = order.state().isOver();
        boolean wasBegun = records.responses().find(order.id()).isPresent();
        if (said.response != null && (!isOver || wasBegun)) {
            progress.take(order, said.response, isOver ? order.state() : said.state, origin);
        } else if (!isOver) {
            progress.reach(order.id(), said.state, origin);
        }
        return true;
    }
}
