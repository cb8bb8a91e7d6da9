package mes.routes.b2mml;

import mes.b2mml.Bod;
import mes.b2mml.Transaction;
import mes.b2mml.Verb;
import mes.b2mml.v0701.JobOrderType;
import mes.b2mml.v0701.WorkRequestType;
import mes.b2mml.v0701.WorkScheduleType;
import mes.common.Origin;
import mes.routes.nouns.WorkSchedules;
import org.springframework.stereotype.Component;

/** Job orders to be stored, started or cancelled, in the work requests they belong to. */
@Component
final class ProcessWorkSchedule implements Push {

    private final WorkSchedules schedules;
    private final JobIntake intake;

    ProcessWorkSchedule(WorkSchedules schedules, JobIntake intake) {
        this.schedules = schedules;
        this.intake = intake;
    }

    @Override
    public Transaction transaction() {
        return new Transaction(Verb.PROCESS, "WorkSchedule");
    }

    @Override
    public void carryOut(Bod asked, Parts parts, Origin origin) {
        for (WorkScheduleType schedule : asked.objects(WorkScheduleType.class)) {
            for (WorkRequestType request : schedule.getWorkRequest()) {
                for (JobOrderType job : request.getJobOrder()) {
                    intake.take(job, () -> schedules.job(schedule, request, job), parts, origin);
                }
            }
        }
    }
}
