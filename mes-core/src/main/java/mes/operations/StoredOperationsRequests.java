package mes.operations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mes.common.Id;
import mes.common.Origin;
import mes.common.Rejection;
import mes.journal.Change;
import mes.journal.Journal;
import mes.journal.Rows;
import mes.operations.OperationsRequest.Command;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Operations requests in PostgreSQL. */
@Repository
class StoredOperationsRequests implements OperationsRequests {

    private static final String KIND = "operations-request";
    private static final String WHAT = "operations request";

    private final OperationsRequestMapper mapper;
    private final Rows rows;
    private final Journal journal;

    StoredOperationsRequests(OperationsRequestMapper mapper, Rows rows, Journal journal) {
        this.mapper = mapper;
        this.rows = rows;
        this.journal = journal;
    }

    @Override
    public Optional<OperationsRequest> find(OperationsRequestId id) {
        return mapper.find(id);
    }

    @Override
    public List<OperationsRequest> among(Collection<OperationsRequestId> ids) {
        return mapper.among(Id.values(ids.stream()));
    }

    @Override
    public List<OperationsRequest> latest(int limit) {
        return mapper.latest(limit);
    }

    @Override
    public List<OperationsRequest> ofSchedule(String schedule) {
        return mapper.ofSchedule(schedule);
    }

    @Override
    @Transactional
    public void add(List<OperationsRequest> requests, Origin origin) {
        try {
            rows.add("operations_request (record)", requests, List::of);
        } catch (DuplicateKeyException e) {
            throw Rejection.alreadyExist(
                    WHAT, requests.stream().map(OperationsRequest::id).toList());
        }
        journal.append(requests.stream()
                .map(request -> change(request, Command.STORE, origin))
                .toList());
    }

    @Override
    @Transactional
    public void save(OperationsRequest request, Command command, Origin origin) {
        if (mapper.update(request, request.id(), request.version() - 1) == 0) {
            throw Rejection.changedMeanwhile(WHAT, request.id());
        }
        journal.append(change(request, command, origin));
    }

    private static Change change(OperationsRequest request, Command command, Origin origin) {
        return new Change(KIND, request.id(), request.version(), command, origin, request);
    }
}
