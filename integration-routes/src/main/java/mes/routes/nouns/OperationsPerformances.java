package mes.routes.nouns;

import java.util.stream.Stream;
import mes.b2mml.Wire;
import mes.b2mml.v0701.OpSegmentResponseType;
import mes.b2mml.v0701.OperationsPerformanceType;
import mes.b2mml.v0701.OperationsResponseType;
import mes.operations.OperationsRequestId;
import mes.work.RequestControl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came of operations requests: one segment response for each job. */
@Component
public final class OperationsPerformances {

    private final SegmentResponseWords words;
    private final SiteTime time;

    OperationsPerformances(SegmentResponseWords words, SiteTime time) {
        this.words = words;
        this.time = time;
    }

    /** All that is reported in it; a segment that has parts is reported by them. */
    public Stream<GivenResponse> given(OperationsPerformanceType performance) {
        return performance.getOperationsResponse().stream()
                .flatMap(response -> response.getSegmentResponse().stream()
                        .flatMap(segment -> given(segment, Texts.first(response.getOperationsRequestID()))));
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
                .withSegmentResponse(jobs.mapped(words::wire));
    }

    private Stream<GivenResponse> given(OpSegmentResponseType segment, @Nullable String outerRequest) {
        String own = Texts.first(segment.getOperationsRequestID());
        String request = own == null ? outerRequest : own;
        return segment.getSegmentResponseChild().isEmpty()
                ? Stream.of(new GivenResponse(
                        "SegmentResponse " + segment.getID().getValue(),
                        jobOrder(segment, request),
                        Texts.of(segment.getSegmentState()),
                        work -> words.report(segment, work)))
                : segment.getSegmentResponseChild().stream().flatMap(part -> given(part, request));
    }

    /** That of the segment requirement, else the one that bears the name of the job response or of this one. */
    private static String jobOrder(OpSegmentResponseType segment, @Nullable String request) {
        String requirement = Texts.first(segment.getSegmentRequirementID());
        String response = Texts.first(segment.getJobResponseID());
        return request != null && requirement != null
                ? RequestControl.jobOrderId(new OperationsRequestId(request), requirement)
                        .value()
                : response == null ? segment.getID().getValue() : response;
    }
}
