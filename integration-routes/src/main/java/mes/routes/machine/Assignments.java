package mes.routes.machine;

import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import org.springframework.stereotype.Component;

/** Sees to it that equipment speaks of its own job orders only. */
@Component
final class Assignments {

    private final JobOrders orders;

    Assignments(JobOrders orders) {
        this.orders = orders;
    }

    /** @throws Rejection UNKNOWN job order, FORBIDDEN when it is assigned to other equipment */
    void check(JobOrderId jobOrder, EquipmentId equipment) {
        if (!equipment.equals(orders.get(jobOrder).work().equipment())) {
            throw Rejection.forbidden("job order " + jobOrder + " is not assigned to " + equipment);
        }
    }
}
