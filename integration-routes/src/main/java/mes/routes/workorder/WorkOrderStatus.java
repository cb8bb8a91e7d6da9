package mes.routes.workorder;

import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.work.Dispatch;
import mes.work.DispatchControl;
import mes.work.Dispatches;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import org.springframework.stereotype.Component;

/** Understands the words in which equipment of the compatibility contract tells where its work order stands. */
@Component
final class WorkOrderStatus {

    private final JobOrders orders;
    private final Dispatches dispatches;
    private final EquipmentHierarchy equipment;
    private final DispatchControl dispatch;
    private final JobControl jobs;

    WorkOrderStatus(
            JobOrders orders,
            Dispatches dispatches,
            EquipmentHierarchy equipment,
            DispatchControl dispatch,
            JobControl jobs) {
        this.orders = orders;
        this.dispatches = dispatches;
        this.equipment = equipment;
        this.dispatch = dispatch;
        this.jobs = jobs;
    }

    /**
     * The equipment that an order is for.
     *
     * @throws Rejection UNKNOWN job order, NOT_ALLOWED when it is for none
     */
    EquipmentId equipment(JobOrderId id) {
        return Optional.ofNullable(orders.get(id).work().equipment())
                .orElseThrow(() -> Rejection.notAllowed("job order " + id + " is for no equipment"));
    }

    /**
     * Takes the word, and what follows from it for the job order; the same word again changes nothing.
     *
     * @param sender the last level of the topic: usually, but not always, the equipment
     * @throws Rejection UNKNOWN job order, FORBIDDEN when the sender is other equipment than the order's
     */
    void report(JobOrderId id, String word, String sender) {
        JobOrder order = orders.get(id);
        checkSender(order, sender);
        if (!word.equals(dispatches.find(id).map(Dispatch::word).orElse(null))) {
            Origin origin = Origin.of("mqtt", String.valueOf(order.work().equipment()));
            dispatch.acknowledge(id, word, origin);
            follow(order, word, origin);
        }
    }

    private void checkSender(JobOrder order, String sender) {
        Optional<EquipmentId> known = Optional.of(sender)
                .filter(name -> !name.isBlank())
                .map(EquipmentId::new)
                .filter(id -> equipment.find(id).isPresent());
        if (known.isPresent() && !known.get().equals(order.work().equipment())) {
            throw Rejection.forbidden("job order " + order.id() + " is not assigned to " + sender);
        }
    }

    private void follow(JobOrder order, String word, Origin origin) {
        switch (word) {
            case "COMPLETED" -> {
                if (!order.state().isOver()) {
                    jobs.declareComplete(order.id(), origin);
                }
            }
            case "IN_PROGRESS", "RUNNING", "STARTED" -> executeIfAllowed(order, JobCommand.BEGIN, origin);
            case "FAILED", "ABORTED" -> executeIfAllowed(order, JobCommand.ABORT, origin);
            default -> {}
        }
    }

    private void executeIfAllowed(JobOrder order, JobCommand command, Origin origin) {
        if (command.isAllowedIn(order.state())) {
            jobs.execute(order.id(), command, origin);
        }
    }
}
