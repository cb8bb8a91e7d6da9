package mes.routes.b2mml;

import java.util.List;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.JobListType;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.WorkSchedules;
import org.springframework.stereotype.Component;

/** Job orders and where they stand, as lists; sought by list, request or job order. */
@Component
final class GetJobList extends Pull<JobListType> {

    private final AllJobs jobs;
    private final WorkSchedules schedules;

    GetJobList(AllJobs jobs, WorkSchedules schedules) {
        super("JobList", JobListType.class);
        this.jobs = jobs;
        this.schedules = schedules;
    }

    @Override
    IdentifierType id(JobListType asked) {
        return asked.getID();
    }

    @Override
    List<JobListType> find(List<String> identifiers) {
        return jobs.like(identifiers).schedules(schedules::list);
    }
}
