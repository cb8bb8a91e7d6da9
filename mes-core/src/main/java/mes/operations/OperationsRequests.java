package mes.operations;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.operations.OperationsRequest.Command;

/** All operations requests. */
public interface OperationsRequests {

    Optional<OperationsRequest> find(OperationsRequestId id);

    /** The newest requests, newest first. */
    List<OperationsRequest> latest(int limit);

    /** The requests that one operations schedule brought, in its order. */
    List<OperationsRequest> ofSchedule(String schedule);

    /** @throws Rejection ALREADY_EXISTS for a first version, CHANGED_MEANWHILE for a later one */
    void save(OperationsRequest request, Command command, Origin origin);

    default OperationsRequest get(OperationsRequestId id) {
        return find(id).orElseThrow(() -> Rejection.unknown("operations request", id));
    }
}
