package mes.routes.nouns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import mes.b2mml.Wire;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.OpSegmentRequirementType;
import mes.b2mml.v0701.OperationsRequestType;
import mes.b2mml.v0701.OperationsScheduleType;
import mes.b2mml.v0701.RequestStateType;
import mes.common.Rejection;
import mes.operations.OperationsRequest;
import mes.operations.OperationsRequestId;
import mes.operations.RequestState;
import mes.operations.SegmentRequirement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Operations schedules and their requests. */
@Component
public final class OperationsSchedules {

    private final Requirements requirements;
    private final SiteTime time;

    OperationsSchedules(Requirements requirements, SiteTime time) {
        this.requirements = requirements;
        this.time = time;
    }

    /** @throws Rejection INVALID for what the standard allows and this server does not take */
    public OperationsRequest request(OperationsScheduleType schedule, OperationsRequestType request) {
        return new OperationsRequest(
                new OperationsRequestId(request.getID().getValue()),
                Texts.identity(schedule.getID()),
                Texts.of(request.getDescription()),
                Priorities.of(request.getPriority()),
                time.instant(request.getStartTime()),
                time.instant(request.getEndTime()),
                request.getSegmentRequirement().stream()
                        .map(segment -> segment(schedule, request, segment))
                        .toList(),
                States.decided(Texts.of(request.getRequestState()), Texts.of(schedule.getScheduleState())));
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

    private OperationsScheduleType schedule(String id, List<OperationsRequest> requests) {
        return new OperationsScheduleType()
                .withID(Wire.id(id))
                .withOperationsRequest(requests.stream().map(this::request).toList());
    }

    private SegmentRequirement segment(
            OperationsScheduleType schedule, OperationsRequestType request, OpSegmentRequirementType segment) {
        if (!segment.getSegmentRequirementChild().isEmpty()) {
            throw Rejection.invalid("segment requirement " + segment.getID().getValue() + " has parts of its own");
        }
        return new SegmentRequirement(
                segment.getID().getValue(),
                Texts.of(segment.getProcessSegmentID()),
                requirements.equipment(
                        segment.getEquipmentRequirement(),
                        segment.getHierarchyScope(),
                        request.getHierarchyScope(),
                        schedule.getHierarchyScope()),
                time.instant(segment.getEarliestStartTime()),
                time.instant(segment.getLatestEndTime()),
                Requirements.materials(segment.getMaterialRequirement()),
                Quantities.parameters(segment.getSegmentParameter()));
    }

    private OperationsRequestType request(OperationsRequest request) {
        return new OperationsRequestType()
                .withID(Wire.id(request.id().value()))
                .withDescription(Texts.texts(request.description()))
                .withStartTime(time.time(request.startTime()))
                .withEndTime(time.time(request.endTime()))
                .withPriority(Priorities.wire(request.priority()))
                .withRequestState(state(request.state()))
                .withSegmentRequirement(
                        request.segments().stream().map(this::segment).toList());
    }

    private OpSegmentRequirementType segment(SegmentRequirement segment) {
        return new OpSegmentRequirementType()
                .withID(Wire.id(segment.id()))
                .withEarliestStartTime(time.time(segment.earliestStart()))
                .withLatestEndTime(time.time(segment.latestEnd()))
                .withProcessSegmentID(mandatory(segment.processSegment()))
                .withOperationsDefinitionID(mandatory(null))
                .withOperationsSegmentID(mandatory(null))
                .withSegmentParameter(
                        segment.parameters().stream().map(Quantities::wire).toList())
                .withEquipmentRequirement(Requirements.wire(segment.equipment()))
                .withMaterialRequirement(Requirements.wire(segment.materials()));
    }

    /** The schema demands some identifiers that nobody need have given: those are empty. */
    private static IdentifierType mandatory(@Nullable String id) {
        return Wire.id(id == null ? "" : id);
    }

    private static RequestStateType state(RequestState state) {
        return new RequestStateType()
                .withValue(
                        switch (state) {
                            case FORECAST -> "Forecast";
                            case RELEASED -> "Released";
                            case CANCELLED -> "Cancelled";
                        });
    }
}
