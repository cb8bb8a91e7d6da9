package mes.work;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.operations.OperationsRequestId;

/** All job orders. */
public interface JobOrders {

    Optional<JobOrder> find(JobOrderId id);

    /** Those of these that there are, in no order. */
    List<JobOrder> among(Collection<JobOrderId> ids);

    /** The newest job orders, newest first. */
    List<JobOrder> latest(int limit);

    /** The orders in the list of OPC 10031-4, oldest first. */
    List<JobOrder> listed();

    /** The orders of one request, in its order. */
    List<JobOrder> ofRequest(OperationsRequestId request);

    /** Orders whose own id, request or schedule is like the pattern; {@code *} stands for any characters. */
    List<JobOrder> like(String pattern);

    /** The order that runs on the equipment, the last begun if several do. */
    Optional<JobOrder> runningOn(EquipmentId equipment);

    /** The order as it stands, held against other changes until the transaction ends. */
    JobOrder hold(JobOrderId id);

    /**
     * Stores new job orders, any number in one go, each with all the versions that it went through in this transaction.
     *
     * @throws Rejection ALREADY_EXISTS when one of them does; then the transaction can only be rolled back
     */
    void add(List<Version> versions, Origin origin);

    /**
     * Saves a later version.
     *
     * @throws Rejection CHANGED_MEANWHILE
     */
    void save(JobOrder order, String command, Origin origin);

    default JobOrder get(JobOrderId id) {
        return find(id).orElseThrow(() -> Rejection.unknown("job order", id));
    }

    /** One version of a job order, and the command that made it. */
    record Version(JobOrder order, String command) {}
}
