package mes.routes.nouns;

import mes.b2mml.Wire;
import mes.b2mml.v0701.OpSegmentResponseType;
import mes.b2mml.v0701.OperationsPerformanceType;
import mes.b2mml.v0701.OperationsResponseType;
import org.springframework.stereotype.Component;

/** What came of operations requests: one segment response for each job. */
@Component
public final class OperationsPerformances {

    private final SiteTime time;

    OperationsPerformances(SiteTime time) {
        this.time = time;
    }

    /** The performance of one schedule; its jobs belong to operations requests. */
    public OperationsPerformanceType performance(String schedule, Jobs jobs) {
        return new OperationsPerformanceType()
                .withID(Wire.id(schedule))
                .withStartTime(time.time(jobs.startTime()))
                .withEndtime(time.time(jobs.endTime()))
                .withOperationsScheduleID(Wire.id(schedule))
                .withPerformanceState(States.responseState(jobs.state()))
                .withOperationsResponse(jobs.mapped(Job::request, this::response));
    }

    private OperationsResponseType response(String request, Jobs jobs) {
        return new OperationsResponseType()
                .withID(Wire.id(request))
                .withStartTime(time.time(jobs.startTime()))
                .withEndTime(time.time(jobs.endTime()))
                .withOperationsRequestID(Wire.id(request))
                .withResponseState(States.responseState(jobs.state()))
                .withSegmentResponse(jobs.mapped(this::segment));
    }

    private OpSegmentResponseType segment(Job job) {
        return new OpSegmentResponseType()
                .withID(Wire.id(job.id()))
                .withDescription(Texts.texts(job.order().work().description()))
                .withActualStartTime(time.time(job.startTime()))
                .withActualEndTime(time.time(job.endTime()))
                .withProcessSegmentID(Texts.ids(job.order().work().workMaster()))
                .withOperationsRequestID(Wire.id(job.request()))
                .withSegmentRequirementID(Texts.ids(job.segment()))
                .withJobResponseID(Wire.id(job.id()))
                .withSegmentState(States.responseState(job.state()))
                .withEquipmentActual(Actuals.equipment(job))
                .withMaterialActual(Actuals.materials(job));
    }
}
