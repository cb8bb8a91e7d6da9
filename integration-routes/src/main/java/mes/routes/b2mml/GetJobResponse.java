package mes.routes.b2mml;

import java.util.List;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.JobResponseType;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.WorkPerformances;
import org.springframework.stereotype.Component;

/** What came of job orders, one by one; sought by schedule, request or job order. */
@Component
final class GetJobResponse extends Pull<JobResponseType> {

    private final AllJobs jobs;
    private final WorkPerformances performances;

    GetJobResponse(AllJobs jobs, WorkPerformances performances) {
        super("JobResponse", JobResponseType.class);
        this.jobs = jobs;
        this.performances = performances;
    }

    @Override
    IdentifierType id(JobResponseType asked) {
        return asked.getID();
    }

    @Override
    List<JobResponseType> find(List<String> identifiers) {
        return jobs.like(identifiers).mapped(performances::response);
    }
}
