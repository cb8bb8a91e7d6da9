package mes.opcua.client;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mes.common.Origin;
import mes.common.Reason;
import mes.common.Refusals;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.journal.Cursors;
import mes.journal.Cursors.Following;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.opcua.jobcontrol.JobRecords;
import mes.work.Dispatch;
import mes.work.DispatchControl;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobState;
import org.jspecify.annotations.Nullable;

/**
 * Drives a machine that offers job control itself (OPC 10031-4): job orders that are dispatched are stored and started
 * there, what others decide about them is told by the machine's methods, and its list says what becomes of them.
 *
 * <p>What the machine was told is a cursor in the journal, and everything else is decided by where machine and job order
 * stand now; so either may be started again at any time.
 */
final class JobControlHandshake implements Handshake {

    private static final Set<JobState> TO_DO = EnumSet.of(JobState.ALLOWED_TO_START, JobState.RUNNING);
    private static final int MOST_LOOKED_AT = 100;

    private final EquipmentId equipment;
    private final Origin origin;
    private final JobRecords records;
    private final DispatchControl dispatch;
    private final Cursors cursors;
    private final Journal journal;
    private final String cursor;
    private final MachineCommands commands;
    private final MachineProgress progress;
    private @Nullable Following telling;
    private volatile @Nullable MachineJobs machine;

    JobControlHandshake(
            PlcSettings settings, JobRecords records, DispatchControl dispatch, Cursors cursors, Journal journal) {
        this.equipment = new EquipmentId(settings.equipment());
        this.origin = PlcReports.originOf(equipment);
        this.records = records;
        this.dispatch = dispatch;
        this.cursors = cursors;
        this.journal = journal;
        this.cursor = "job-control-" + equipment;
        this.commands = new MachineCommands(equipment, records, this::machine);
        this.progress = new MachineProgress(equipment, records, journal, last -> cursors.position(cursor) >= last);
    }

    @Override
    public void begin(PlcConnection connection) {
        machine = connection.jobs();
        if (telling == null) {
            telling = cursors.follow(cursor, commands);
        }
    }

    @Override
    public void end(boolean forGood) {
        if (telling != null) {
            telling.close();
            telling = null;
        }
        if (forGood) {
            cursors.forget(cursor);
        }
    }

    private MachineJobs machine() {
        return Optional.ofNullable(machine).orElseThrow(() -> new PlcAway("it was not connected yet"));
    }

    /** What cannot be brought in line keeps nothing else from it. */
    @Override
    public void go(Snapshot plc, PlcConnection connection) {
        Map<JobOrderId, Listed> list = machine().list();
        Map<JobOrderId, Listed> known = machine().known(list);
        Refusals refusals = new Refusals();
        acknowledge(known);
        progress.follow(machine(), known, refusals);
        hand(list, refusals);
        refusals.conclude();
    }

    private void acknowledge(Map<JobOrderId, Listed> known) {
        for (Dispatch way : records.dispatches().unacknowledged(equipment)) {
            Optional.ofNullable(known.get(way.jobOrder()))
                    .ifPresent(there -> dispatch.acknowledge(there.id(), there.word(), origin));
        }
    }

    /** In the order in which they are to be done, as many as the machine has room for. */
    private void hand(Map<JobOrderId, Listed> list, Refusals refusals) {
        List<Dispatch> waiting = records.dispatches().waitingFor(equipment, MOST_LOOKED_AT);
        if (waiting.isEmpty()) {
            return;
        }
        long open =
                list.values().stream().filter(there -> !there.state().isOver()).count();
        int most = machine().most();
        long room = most - open;
        for (Dispatch way : waiting) {
            JobOrder order = records.orders().get(way.jobOrder());
            Listed there = list.get(order.id());
            if (TO_DO.contains(order.state()) && (there != null || room-- > 0)) {
                hand(order, there).ifPresent(declined -> answer(order, declined, list.size() >= most, refusals));
            }
        }
    }

    /** @return why the machine declined it, if it did */
    private Optional<Rejection> hand(JobOrder order, @Nullable Listed there) {
        try {
            dispatch.send(order.id(), (it, way) -> {
                machine().start(it, there, isChanged(it.id()));
                return true;
            });
            return Optional.empty();
        } catch (Rejection declined) {
            if (declined.reason() != Reason.REFUSED) {
                throw declined;
            }
            return Optional.of(declined);
        }
    }

    /** What it will not take no longer waits, unless it may just be full: some machines count also those that are over. */
    private void answer(JobOrder order, Rejection declined, boolean mayBeFull, Refusals refusals) {
        if (mayBeFull) {
            refusals.add(order.id(), declined);
        } else {
            dispatch.decline(order.id(), declined.getMessage(), origin);
        }
    }

    /** Whether it was changed since the machine was given it. */
    private boolean isChanged(JobOrderId id) {
        return newest("job-order", id, "UPDATE") > newest("dispatch", id, "SEND");
    }

    private long newest(String kind, JobOrderId id, String command) {
        return journal.about(kind, id.value()).stream()
                .filter(entry -> entry.command().equals(command))
                .mapToLong(JournalEntry::position)
                .max()
                .orElse(0);
    }
}
