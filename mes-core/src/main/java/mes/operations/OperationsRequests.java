package mes.operations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.operations.OperationsRequest.Command;

/** All operations requests. */
public interface OperationsRequests {

    Optional<OperationsRequest> find(OperationsRequestId id);

    /** Those of these that there are, in no order. */
    List<OperationsRequest> among(Collection<OperationsRequestId> ids);

    /** The newest requests, newest first. */
    List<OperationsRequest> latest(int limit);

    /** The requests that one operations schedule brought, in its order. */
    List<OperationsRequest> ofSchedule(String schedule);

    /**
     * Stores new requests, any number in one go.
     *
     * @throws Rejection ALREADY_EXISTS when one of them does; then the transaction can only be rolled back
     */
    void add(List<OperationsRequest> requests, Origin origin);

    /**
     * Saves a later version.
     *
     * @throws Rejection CHANGED_MEANWHILE
     */
    void save(OperationsRequest request, Command command, Origin origin);

    default OperationsRequest get(OperationsRequestId id) {
        return find(id).orElseThrow(() -> Rejection.unknown("operations request", id));
    }
}
