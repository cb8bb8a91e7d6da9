package mes.routes.b2mml;

import java.util.List;
import java.util.Set;
import mes.b2mml.Verb;
import mes.b2mml.v0701.JobOrderType;
import mes.b2mml.v0701.WorkRequestType;
import mes.b2mml.v0701.WorkScheduleType;
import mes.common.Origin;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.WorkSchedules;
import org.springframework.stereotype.Component;

/** Job orders to be stored, started or cancelled, and where they stand, in the work requests they belong to. */
@Component
final class WorkScheduleNoun implements Noun<WorkScheduleType> {

    private final AllJobs jobs;
    private final WorkSchedules schedules;
    private final JobIntake intake;

    WorkScheduleNoun(AllJobs jobs, WorkSchedules schedules, JobIntake intake) {
        this.jobs = jobs;
        this.schedules = schedules;
        this.intake = intake;
    }

    @Override
    public String name() {
        return "WorkSchedule";
    }

    @Override
    public Class<WorkScheduleType> type() {
        return WorkScheduleType.class;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.GET, Verb.PROCESS);
    }

    @Override
    public List<WorkScheduleType> find(Query<WorkScheduleType> query) {
        return jobs.like(query.identifiers()).schedules(schedules::schedule);
    }

    @Override
    public WorkScheduleType add(WorkScheduleType schedule, Parts parts, Origin origin) {
        for (WorkRequestType request : schedule.getWorkRequest()) {
            for (JobOrderType job : request.getJobOrder()) {
                intake.take(job, () -> schedules.job(schedule, request, job), parts, origin);
            }
        }
        return schedule;
    }
}
