package mes.opcua.client;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mes.common.Rejection;
import mes.connection.PlcNode;
import mes.equipment.EquipmentId;
import mes.performance.MachineryState;
import mes.work.Dispatch;
import mes.work.DispatchControl;
import mes.work.DispatchState;
import mes.work.Dispatches;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobState;

/**
 * Hands job orders to a PLC, one at a time, and follows what becomes of them.
 *
 * <p>Every step is decided by where PLC and order stand now, never by what was done before: after a restart of either it
 * goes on where it was.
 */
final class JobHandshake implements Handshake {

    private static final Set<DispatchState> UNDECIDED =
            EnumSet.of(DispatchState.WAITING, DispatchState.SENT, DispatchState.TIMED_OUT);
    private static final int MOST_LOOKED_AT = 100;
    private static final Set<JobState> TO_DO = EnumSet.of(JobState.ALLOWED_TO_START, JobState.RUNNING);

    private final PlcSettings settings;
    private final EquipmentId equipment;
    private final JobControl jobs;
    private final JobOrders orders;
    private final Dispatches dispatches;
    private final DispatchControl dispatch;

    JobHandshake(
            PlcSettings settings, JobControl jobs, JobOrders orders, Dispatches dispatches, DispatchControl dispatch) {
        this.settings = settings;
        this.equipment = new EquipmentId(settings.equipment());
        this.jobs = jobs;
        this.orders = orders;
        this.dispatches = dispatches;
        this.dispatch = dispatch;
    }

    /** The PLC has an order: acknowledges it, and begins it once the PLC works or has worked on it. */
    @Override
    public void take(Snapshot plc) {
        loaded(plc).ifPresent(order -> {
            acknowledge(order.id());
            if (order.state() == JobState.ALLOWED_TO_START && (isWorking(plc) || plc.isTrue(PlcNode.DONE))) {
                jobs.execute(order.id(), JobCommand.BEGIN, PlcReports.originOf(equipment));
            }
        });
    }

    private boolean isWorking(Snapshot plc) {
        return plc.text(PlcNode.STATE)
                .map(settings::stateOf)
                .filter(MachineryState.EXECUTING::equals)
                .isPresent();
    }

    @Override
    public void go(Snapshot plc, PlcConnection connection) {
        complete(plc);
        hand(plc, connection);
    }

    private void complete(Snapshot plc) {
        loaded(plc)
                .filter(order -> order.state() == JobState.RUNNING && plc.isTrue(PlcNode.DONE))
                .ifPresent(order -> jobs.declareComplete(order.id(), PlcReports.originOf(equipment)));
    }

    /** Hands the next order to a PLC that is free: the one of the highest priority, of equals the longest waiting. */
    private void hand(Snapshot plc, PlcConnection connection) {
        Optional<String> loaded = plc.text(PlcNode.LOADED);
        boolean free = settings.node().containsKey(PlcNode.START)
                && !plc.isTrue(PlcNode.START)
                && (loaded.isEmpty() || plc.isTrue(PlcNode.DONE));
        if (free) {
            dispatches.waitingFor(equipment, MOST_LOOKED_AT).stream()
                    .map(waiting -> orders.get(waiting.jobOrder()))
                    .filter(order -> TO_DO.contains(order.state())
                            && !loaded.equals(Optional.of(order.id().value())))
                    .findFirst()
                    .ifPresent(next -> dispatch.send(next.id(), (order, way) -> write(order, plc, connection)));
        }
    }

    /** First what to do, and only when the PLC confirmed that, the sign to begin. */
    private static boolean write(JobOrder order, Snapshot plc, PlcConnection connection) {
        Map<PlcNode, Object> work = new LinkedHashMap<>();
        work.put(PlcNode.JOB_ORDER, order.id().value());
        work.put(
                PlcNode.QUANTITY,
                Numbers.like(plc.value(PlcNode.QUANTITY), order.work().quantity()));
        connection.write(work);
        connection.write(Map.of(PlcNode.START, true));
        return true;
    }

    private Optional<JobOrder> loaded(Snapshot plc) {
        return plc.text(PlcNode.LOADED)
                .flatMap(this::find)
                .filter(order -> equipment.equals(order.work().equipment()));
    }

    /** What was typed in at the PLC may be no id at all. */
    private Optional<JobOrder> find(String loaded) {
        try {
            return orders.find(new JobOrderId(loaded));
        } catch (Rejection e) {
            return Optional.empty();
        }
    }

    private void acknowledge(JobOrderId order) {
        dispatches
                .find(order)
                .map(Dispatch::state)
                .filter(UNDECIDED::contains)
                .ifPresent(open -> dispatch.acknowledge(order, null, PlcReports.originOf(equipment)));
    }
}
