package mes.routes.b2mml;

import java.util.List;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.WorkScheduleType;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.WorkSchedules;
import org.springframework.stereotype.Component;

/** Job orders and where they stand, by schedule; sought by schedule, request or job order. */
@Component
final class GetWorkSchedule extends Pull<WorkScheduleType> {

    private final AllJobs jobs;
    private final WorkSchedules schedules;

    GetWorkSchedule(AllJobs jobs, WorkSchedules schedules) {
        super("WorkSchedule", WorkScheduleType.class);
        this.jobs = jobs;
        this.schedules = schedules;
    }

    @Override
    IdentifierType id(WorkScheduleType asked) {
        return asked.getID();
    }

    @Override
    List<WorkScheduleType> find(List<String> identifiers) {
        return jobs.like(identifiers).schedules(schedules::schedule);
    }
}
