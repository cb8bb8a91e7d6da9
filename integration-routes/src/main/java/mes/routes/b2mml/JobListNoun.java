package mes.routes.b2mml;

import java.util.List;
import java.util.Set;
import mes.b2mml.Verb;
import mes.b2mml.v0701.JobListType;
import mes.b2mml.v0701.JobOrderType;
import mes.common.Origin;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.WorkSchedules;
import org.springframework.stereotype.Component;

/** Job orders to be stored, started or cancelled, and where they stand, as a plain list. */
@Component
final class JobListNoun implements Noun<JobListType> {

    private final AllJobs jobs;
    private final WorkSchedules schedules;
    private final JobIntake intake;

    JobListNoun(AllJobs jobs, WorkSchedules schedules, JobIntake intake) {
        this.jobs = jobs;
        this.schedules = schedules;
        this.intake = intake;
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
    public Set<Verb> verbs() {
        return Set.of(Verb.GET, Verb.PROCESS);
    }

    @Override
    public List<JobListType> find(Query<JobListType> query) {
        return jobs.like(query.identifiers()).schedules(schedules::list);
    }

    @Override
    public JobListType add(JobListType list, Parts parts, Origin origin) {
        for (JobOrderType job : list.getJobOrder()) {
            intake.take(job, () -> schedules.job(list, job), parts, origin);
        }
        return list;
    }
}
