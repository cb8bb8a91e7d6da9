package mes.routes.b2mml;

import java.util.List;
import java.util.stream.Stream;
import mes.b2mml.v0701.WorkScheduleType;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.GivenJob;
import mes.routes.nouns.WorkSchedules;
import org.springframework.stereotype.Component;

/** Job orders and where they stand, in the work requests they belong to. */
@Component
final class WorkScheduleNoun extends JobOrderNoun<WorkScheduleType> {

    private final AllJobs jobs;
    private final WorkSchedules schedules;

    WorkScheduleNoun(AllJobs jobs, WorkSchedules schedules, JobIntake intake) {
        super(intake);
        this.jobs = jobs;
        this.schedules = schedules;
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
    public List<WorkScheduleType> find(Query<WorkScheduleType> query) {
        return jobs.like(query.identifiers()).schedules(schedules::schedule);
    }

    @Override
    Stream<GivenJob> given(WorkScheduleType object) {
        return schedules.given(object);
    }
}
