package mes.opcua.client;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Property;
import mes.common.Rejection;
import mes.connection.PlcNode;
import mes.equipment.EquipmentId;
import mes.work.Actuals;
import mes.work.DispatchControl;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobState;
import mes.work.Report;
import org.jspecify.annotations.Nullable;

/**
 * Has a station do the orders that pallets bring with them: the PLC reads a pallet, is told what the pallet is to carry
 * on and which task to do, and then to execute it. A pallet whose order is not to be done here gets {@link Pallets#NO_TASK}.
 *
 * <p>Each pallet is answered once, when it was read. After a restart of this server a pallet is answered again only if its
 * order still waits.
 */
final class PalletHandshake implements Handshake {

    private static final int PALLET_WORDS = 32;

    private final EquipmentId equipment;
    private final Origin origin;
    private final Pallets pallets;
    private final JobControl jobs;
    private final JobOrders orders;
    private final DispatchControl dispatch;
    private boolean isAnswered = true;
    private boolean wasComplete;
    private @Nullable Step step;

    /** What is under way for a pallet, decided by what the PLC says next. */
    @FunctionalInterface
    private interface Step {
        void go(Snapshot plc, PlcConnection connection);
    }

    PalletHandshake(PlcSettings settings, JobControl jobs, JobOrders orders, DispatchControl dispatch) {
        this.equipment = new EquipmentId(settings.equipment());
        this.origin = PlcReports.originOf(equipment);
        this.pallets = new Pallets(settings.taskParameter(), settings.taskCode());
        this.jobs = jobs;
        this.orders = orders;
        this.dispatch = dispatch;
    }

    @Override
    public void begin(PlcConnection connection) {
        step = null;
    }

    @Override
    public void go(Snapshot plc, PlcConnection connection) {
        Optional<JobOrder> running = orders.runningOn(equipment);
        if (step != null) {
            step.go(plc, connection);
        } else if (running.isPresent()) {
            follow(running.get(), plc);
        } else if (!plc.isTrue(PlcNode.READ_COMPLETE)) {
            isAnswered = false;
        } else {
            answer(plc, connection);
        }
    }

    /** What a station said of the order before does not count. */
    private void follow(JobOrder order, Snapshot plc) {
        boolean isComplete = plc.isTrue(PlcNode.ORDER_COMPLETE);
        if (isComplete && !wasComplete) {
            jobs.declareComplete(order.id(), origin);
            isAnswered = true;
        }
        wasComplete &= isComplete;
    }

    /** What was sent before this server stopped is sent again: the PLC goes on as if nothing had been. */
    private void answer(Snapshot plc, PlcConnection connection) {
        Optional<JobOrder> order = orderOf(plc);
        if (order.isPresent()) {
            writePallet(order.get(), plc, connection);
        } else if (!isAnswered) {
            writeTask(Pallets.NO_TASK, plc, connection, this::executeNothing);
        }
    }

    /** The order on the pallet, if it waits to be done here. */
    private Optional<JobOrder> orderOf(Snapshot plc) {
        return plc.number(PlcNode.PALLET_ORDER)
                .map(BigDecimal::toPlainString)
                .flatMap(this::find)
                .filter(order -> equipment.equals(order.work().equipment()))
                .filter(order -> order.state() == JobState.ALLOWED_TO_START);
    }

    private Optional<JobOrder> find(String id) {
        try {
            return orders.find(new JobOrderId(id));
        } catch (Rejection e) { // whatever stands on a pallet, it is no order's name
            return Optional.empty();
        }
    }

    private void writePallet(JobOrder order, Snapshot plc, PlcConnection connection) {
        BigDecimal carrier = plc.number(PlcNode.CARRIER).orElseThrow(() -> new PlcAway("the pallet has no carrier"));
        Object data = Numbers.arrayLike(
                plc.value(PlcNode.PALLET_DATA),
                List.of(carrier, new BigDecimal(order.id().value())),
                PALLET_WORDS);
        connection.write(Map.of(PlcNode.PALLET_DATA, data));
        connection.write(Map.of(PlcNode.WRITE, true));
        dispatch.send(order.id(), (sent, way) -> true);
        step = (now, then) -> awaitPallet(order, carrier, now, then);
    }

    private void awaitPallet(JobOrder order, BigDecimal carrier, Snapshot plc, PlcConnection connection) {
        if (plc.isTrue(PlcNode.WRITE_DONE)) {
            connection.write(Map.of(PlcNode.WRITE, false));
            int task = pallets.taskCodeOf(order);
            writeTask(task, plc, connection, (now, then) -> execute(order, carrier, now, then));
        }
    }

    /** The PLC must say the code itself before it is told to execute it. */
    private void writeTask(int task, Snapshot plc, PlcConnection connection, Step next) {
        BigDecimal code = BigDecimal.valueOf(task);
        connection.write(Map.of(PlcNode.TASK_CODE, Numbers.like(plc.value(PlcNode.TASK_CODE), code)));
        step = (now, then) -> {
            if (now.number(PlcNode.TASK_CODE)
                    .filter(said -> said.compareTo(code) == 0)
                    .isPresent()) {
                next.go(now, then);
            }
        };
    }

    /** What the PLC still says of the order before is looked at at once: it may have worked by the next look. */
    private void execute(JobOrder order, BigDecimal carrier, Snapshot plc, PlcConnection connection) {
        connection.write(Map.of(PlcNode.EXECUTE, true));
        wasComplete = connection.read().isTrue(PlcNode.ORDER_COMPLETE);
        step = null;
        dispatch.acknowledge(order.id(), "carrier " + carrier.toPlainString(), origin);
        jobs.execute(order.id(), JobCommand.BEGIN, origin);
        jobs.report(order.id(), carriedBy(carrier), origin);
    }

    private static Report carriedBy(BigDecimal carrier) {
        Property data = new Property("Carrier", carrier.toPlainString(), null);
        return new Report(null, null, null, null, null, new Actuals(null, null, List.of(), List.of(data), null));
    }

    private void executeNothing(Snapshot plc, PlcConnection connection) {
        connection.write(Map.of(PlcNode.EXECUTE, true));
        step = null;
        isAnswered = true;
    }
}
