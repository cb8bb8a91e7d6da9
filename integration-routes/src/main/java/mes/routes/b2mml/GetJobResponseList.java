package mes.routes.b2mml;

import java.util.List;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.JobResponseListType;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.WorkPerformances;
import org.springframework.stereotype.Component;

/** What came of job orders, as lists; sought by list, request or job order. */
@Component
final class GetJobResponseList extends Pull<JobResponseListType> {

    private final AllJobs jobs;
    private final WorkPerformances performances;

    GetJobResponseList(AllJobs jobs, WorkPerformances performances) {
        super("JobResponseList", JobResponseListType.class);
        this.jobs = jobs;
        this.performances = performances;
    }

    @Override
    IdentifierType id(JobResponseListType asked) {
        return asked.getID();
    }

    @Override
    List<JobResponseListType> find(List<String> identifiers) {
        return jobs.like(identifiers).schedules(performances::list);
    }
}
