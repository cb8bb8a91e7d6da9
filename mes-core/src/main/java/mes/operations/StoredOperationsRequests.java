package mes.operations;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.journal.Change;
import mes.journal.Journal;
import mes.operations.OperationsRequest.Command;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Operations requests in PostgreSQL. */
@Repository
class StoredOperationsRequests implements OperationsRequests {

    private static final String KIND = "operations-request";

    private final OperationsRequestMapper mapper;
    private final Journal journal;

    StoredOperationsRequests(OperationsRequestMapper mapper, Journal journal) {
        this.mapper = mapper;
        this.journal = journal;
    }

    @Override
    public Optional<OperationsRequest> find(OperationsRequestId id) {
        return mapper.find(id);
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
    public void save(OperationsRequest request, Command command, Origin origin) {
        if (request.version() == 1) {
            insert(request);
        } else if (mapper.update(request, request.id(), request.version() - 1) == 0) {
            throw Rejection.changedMeanwhile("operations request", request.id());
        }
        journal.append(new Change(KIND, request.id(), request.version(), command, origin, request));
    }

    private void insert(OperationsRequest request) {
        try {
            mapper.insert(request);
        } catch (DuplicateKeyException e) {
            throw Rejection.alreadyExists("operations request", request.id());
        }
    }
}
