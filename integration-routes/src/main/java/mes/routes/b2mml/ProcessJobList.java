package mes.routes.b2mml;

import mes.b2mml.Bod;
import mes.b2mml.Transaction;
import mes.b2mml.Verb;
import mes.b2mml.v0701.JobListType;
import mes.b2mml.v0701.JobOrderType;
import mes.common.Origin;
import mes.routes.nouns.WorkSchedules;
import org.springframework.stereotype.Component;

/** Job orders to be stored, started or cancelled, as a plain list. */
@Component
final class ProcessJobList implements Push {

    private final WorkSchedules schedules;
    private final JobIntake intake;

    ProcessJobList(WorkSchedules schedules, JobIntake intake) {
        this.schedules = schedules;
        this.intake = intake;
    }

    @Override
    public Transaction transaction() {
        return new Transaction(Verb.PROCESS, "JobList");
    }

    @Override
    public void carryOut(Bod asked, Parts parts, Origin origin) {
        for (JobListType list : asked.objects(JobListType.class)) {
            for (JobOrderType job : list.getJobOrder()) {
                intake.take(job, () -> schedules.job(list, job), parts, origin);
            }
        }
    }
}
