package mes.work;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;

/** What came of every job order that was begun. */
public interface JobResponses {

    Optional<JobResponse> find(JobOrderId jobOrder);

    /** The newest responses, newest first. */
    List<JobResponse> latest(int limit);

    /** The responses to so many newest job orders, in no order. */
    List<JobResponse> ofLatest(int jobOrders);

    /** @throws Rejection CHANGED_MEANWHILE */
    void save(JobResponse response, JobResponse.Command command, Origin origin);
}
