package mes.routes.b2mml;

import java.util.List;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.OperationsScheduleType;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.OperationsSchedules;
import org.springframework.stereotype.Component;

/** Operations requests, by schedule; sought by schedule, request or job order. */
@Component
final class GetOperationsSchedule extends Pull<OperationsScheduleType> {

    private final AllJobs jobs;
    private final OperationsSchedules schedules;

    GetOperationsSchedule(AllJobs jobs, OperationsSchedules schedules) {
        super("OperationsSchedule", OperationsScheduleType.class);
        this.jobs = jobs;
        this.schedules = schedules;
    }

    @Override
    IdentifierType id(OperationsScheduleType asked) {
        return asked.getID();
    }

    @Override
    List<OperationsScheduleType> find(List<String> identifiers) {
        return schedules.schedules(jobs.requestsLike(identifiers));
    }
}
