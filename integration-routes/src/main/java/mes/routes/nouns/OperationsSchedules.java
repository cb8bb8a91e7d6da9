package mes.routes.nouns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mes.b2mml.Wire;
import mes.b2mml.v0701.OpSegmentRequirementType;
import mes.b2mml.v0701.OperationsRequestType;
import mes.b2mml.v0701.OperationsScheduleType;
import mes.b2mml.v0701.RequestStateType;
import mes.common.Rejection;
import mes.operations.OperationsRequest;
import mes.operations.OperationsRequestId;
import mes.operations.RequestState;
import mes.work.JobOrder;
import mes.work.JobOrders;
import mes.work.RequestControl;
import org.springframework.stereotype.Component;

/** Operations schedules and their requests. Where those stand is told as it is now. */
@Component
public final class OperationsSchedules {

    private final SegmentWords segments;
    private final JobOrders orders;
    private final SiteTime time;
    private final Details details;

    OperationsSchedules(SegmentWords segments, JobOrders orders, SiteTime time, Details details) {
        this.segments = segments;
        this.orders = orders;
        this.time = time;
        this.details = details;
    }

    /**
     * A request as it is asked for; released if nobody says otherwise.
     *
     * @throws Rejection INVALID for what cannot be asked for
     */
    public OperationsRequest request(OperationsScheduleType schedule, OperationsRequestType request) {
        RequestState state = States.decided(Texts.of(request.getRequestState()), Texts.of(schedule.getScheduleState()));
        return request(schedule, request, Objects.requireNonNullElse(state, RequestState.RELEASED));
    }

    /**
     * The request with what is given of it changed; it stays in its schedule.
     *
     * @throws Rejection INVALID for what cannot be asked for
     */
    public OperationsRequest changed(
            OperationsRequest known, OperationsScheduleType schedule, OperationsRequestType given) {
        RequestState state = States.decided(Texts.of(given.getRequestState()), Texts.of(schedule.getScheduleState()));
        return request(
                        new OperationsScheduleType()
                                .withID(Texts.id(known.schedule()))
                                .withHierarchyScope(schedule.getHierarchyScope()),
                        Merging.merge(request(known), given),
                        Objects.requireNonNullElse(state, known.state()))
                .assignedLike(known);
    }

    /** Every segment requirement of the request, and every part of one. */
    public static Stream<OpSegmentRequirementType> segments(OperationsRequestType request) {
        return SegmentWords.all(request.getSegmentRequirement());
    }

    private OperationsRequest request(
            OperationsScheduleType schedule, OperationsRequestType request, RequestState state) {
        return new OperationsRequest(
                new OperationsRequestId(request.getID().getValue()),
                Texts.identity(schedule.getID()),
                Texts.of(request.getDescription()),
                Priorities.of(request.getPriority()),
                time.instant(request.getStartTime()),
                time.instant(request.getEndTime()),
                segments.segments(
                        request.getSegmentRequirement(), request.getHierarchyScope(), schedule.getHierarchyScope()),
                state,
                details(request),
                1);
    }

    /** The schedules that brought these requests; what nobody scheduled is a schedule of its own. */
    public List<OperationsScheduleType> schedules(List<OperationsRequest> requests) {
        return requests.stream()
                .collect(groupingBy(
                        request -> Objects.requireNonNullElse(
                                request.schedule(), request.id().value()),
                        LinkedHashMap::new,
                        toList()))
                .entrySet()
                .stream()
                .map(schedule -> schedule(schedule.getKey(), schedule.getValue()))
                .toList();
    }

    /** The request as it was asked for, and where it stands now. */
    public OperationsRequestType request(OperationsRequest request) {
        OperationsRequestType wire = details.read(request.details(), OperationsRequestType.class)
                .orElseGet(() -> asked(request))
                .withRequestState(States.wire(request.state()));
        segments(wire).forEach(segment -> tellState(request, segment));
        return wire;
    }

    private OperationsScheduleType schedule(String id, List<OperationsRequest> requests) {
        return new OperationsScheduleType()
                .withID(Wire.id(id))
                .withOperationsRequest(requests.stream().map(this::request).toList());
    }

    private OperationsRequestType asked(OperationsRequest request) {
        return new OperationsRequestType()
                .withID(Wire.id(request.id().value()))
                .withDescription(Texts.texts(request.description()))
                .withStartTime(time.time(request.startTime()))
                .withEndTime(time.time(request.endTime()))
                .withPriority(Priorities.wire(request.priority()))
                .withSegmentRequirement(Values.each(request.segments(), segments::wire));
    }

    private void tellState(OperationsRequest request, OpSegmentRequirementType segment) {
        orders.find(RequestControl.jobOrderId(request.id(), segment.getID().getValue()))
                .map(JobOrder::state)
                .map(States::word)
                .ifPresent(word -> segment.setSegmentState(new RequestStateType().withValue(word)));
    }

    /** Without the states, which are no part of what is asked for. */
    private String details(OperationsRequestType request) {
        OperationsRequestType copy = Elements.copy(request).withRequestState(null);
        copy.getSegmentRequirement().replaceAll(OperationsSchedules::timeless);
        return details.of(copy);
    }

    private static OpSegmentRequirementType timeless(OpSegmentRequirementType segment) {
        OpSegmentRequirementType copy = Elements.copy(segment).withSegmentState(null);
        copy.getSegmentRequirementChild().replaceAll(OperationsSchedules::timeless);
        return copy;
    }
}
