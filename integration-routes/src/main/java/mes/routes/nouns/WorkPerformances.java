package mes.routes.nouns;

import mes.b2mml.Wire;
import mes.b2mml.v0701.JobResponseListType;
import mes.b2mml.v0701.JobResponseType;
import mes.b2mml.v0701.WorkPerformanceType;
import mes.b2mml.v0701.WorkResponseType;
import org.springframework.stereotype.Component;

/** What came of work: of a schedule, of a request, of a job. */
@Component
public final class WorkPerformances {

    private final SiteTime time;

    WorkPerformances(SiteTime time) {
        this.time = time;
    }

    /** The performance of one schedule. */
    public WorkPerformanceType performance(String schedule, Jobs jobs) {
        return performance(schedule, schedule, jobs);
    }

    /** The performance of one job, called by its own name. */
    public WorkPerformanceType performance(Job job) {
        return performance(job.id(), job.schedule(), Jobs.of(job));
    }

    /** What came of the jobs of one schedule, request or not. */
    public JobResponseListType list(String schedule, Jobs jobs) {
        return new JobResponseListType()
                .withID(Wire.id(schedule))
                .withStartTime(time.time(jobs.startTime()))
                .withEndTime(time.time(jobs.endTime()))
                .withJobState(States.responseState(jobs.state()))
                .withJobResponse(jobs.mapped(this::response));
    }

    public JobResponseType response(Job job) {
        return new JobResponseType()
                .withID(Wire.id(job.id()))
                .withDescription(Texts.texts(job.order().work().description()))
                .withStartTime(time.time(job.startTime()))
                .withEndTime(time.time(job.endTime()))
                .withJobOrderID(Wire.id(job.id()))
                .withWorkMasterID(Texts.id(job.order().work().workMaster()))
                .withJobState(States.responseState(job.state()))
                .withEquipmentActual(Actuals.equipment(job))
                .withMaterialActual(Actuals.materials(job));
    }

    private WorkPerformanceType performance(String id, String schedule, Jobs jobs) {
        return new WorkPerformanceType()
                .withID(Wire.id(id))
                .withStartTime(time.time(jobs.startTime()))
                .withEndTime(time.time(jobs.endTime()))
                .withWorkScheduleID(Wire.id(schedule))
                .withWorkState(States.responseState(jobs.state()))
                .withWorkResponse(jobs.mapped(Job::request, this::response));
    }

    private WorkResponseType response(String request, Jobs jobs) {
        return new WorkResponseType()
                .withID(Wire.id(request))
                .withStartTime(time.time(jobs.startTime()))
                .withEndTime(time.time(jobs.endTime()))
                .withWorkRequestID(Wire.id(request))
                .withResponseState(States.responseState(jobs.state()))
                .withJobResponse(jobs.mapped(this::response));
    }
}
