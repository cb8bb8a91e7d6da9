package mes.routes.b2mml;

import java.util.List;
import java.util.stream.Stream;
import mes.b2mml.v0701.JobListType;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.GivenJob;
import mes.routes.nouns.WorkSchedules;
import org.springframework.stereotype.Component;

/** Job orders and where they stand, as a plain list. */
@Component
final class JobListNoun extends JobOrderNoun<JobListType> {

    private final AllJobs jobs;
    private final WorkSchedules schedules;

    JobListNoun(AllJobs jobs, WorkSchedules schedules, JobIntake intake) {
        super(intake);
        this.jobs = jobs;
        this.schedules = schedules;
    }

    @Override
    public String name() {
        return "JobList";
    }

    @Override
    public Class<JobListType> type() {
        return JobListType.class;
    }

    @Override
    public List<JobListType> find(Query<JobListType> query) {
        return jobs.like(query.identifiers()).schedules(schedules::list);
    }

    @Override
    Stream<GivenJob> given(JobListType object) {
        return schedules.given(object);
    }
}
