package mes.work;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.journal.Change;
import mes.journal.Journal;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Job responses in PostgreSQL. */
@Repository
class StoredJobResponses implements JobResponses {

    private static final String KIND = "job-response";

    private final JobResponseMapper mapper;
    private final Journal journal;

    StoredJobResponses(JobResponseMapper mapper, Journal journal) {
        this.mapper = mapper;
        this.journal = journal;
    }

    @Override
    public Optional<JobResponse> find(JobOrderId jobOrder) {
        return mapper.find(jobOrder);
    }

    @Override
    public List<JobResponse> latest(int limit) {
        return mapper.latest(limit);
    }

    @Override
    public List<JobResponse> ofLatest(int jobOrders) {
        return mapper.ofLatest(jobOrders);
    }

    @Override
    @Transactional
    public void save(JobResponse response, JobResponse.Command command, Origin origin) {
        if (response.version() == 1) {
            mapper.insert(response);
        } else if (mapper.update(response, response.jobOrder(), response.version() - 1) == 0) {
            throw Rejection.changedMeanwhile("job response", response.jobOrder());
        }
        journal.append(new Change(KIND, response.jobOrder(), response.version(), command, origin, response));
    }
}
