package mes.routes.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import mes.equipment.EquipmentId;
import mes.operations.OperationsRequest;
import mes.operations.OperationsRequestId;
import mes.operations.RequestState;
import mes.operations.SegmentRequirement;
import org.jspecify.annotations.Nullable;

/**
 * An operations request as it is asked for and shown.
 *
 * @param jobOrders told of one request, not of a list
 */
record OperationsRequestView(
        OperationsRequestId id,
        @Nullable String schedule,
        @Nullable String description,
        @Nullable Integer priority,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable String state,
        List<Segment> segments,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<JobOrderView> jobOrders) {

    static OperationsRequestView of(OperationsRequest request, @Nullable List<JobOrderView> jobOrders) {
        return new OperationsRequestView(
                request.id(),
                request.schedule(),
                request.description(),
                request.priority(),
                request.startTime(),
                request.endTime(),
                StandardName.of(request.state()),
                request.segments().stream().map(Segment::of).toList(),
                jobOrders);
    }

    OperationsRequest request() {
        return new OperationsRequest(
                id,
                schedule,
                Objects.requireNonNullElse(description, ""),
                Objects.requireNonNullElse(priority, 0),
                startTime,
                endTime,
                segments.stream().map(Segment::requirement).toList(),
                state == null ? RequestState.RELEASED : StandardName.read(RequestState.class, state));
    }

    record Segment(
            String id,
            @Nullable String processSegment,
            @Nullable EquipmentId equipment,
            @Nullable Instant earliestStart,
            @Nullable Instant latestEnd,
            @Nullable List<MaterialView> materials,
            @Nullable List<ParameterView> parameters) {

        static Segment of(SegmentRequirement segment) {
            return new Segment(
                    segment.id(),
                    segment.processSegment(),
                    segment.equipment(),
                    segment.earliestStart(),
                    segment.latestEnd(),
                    segment.materials().stream().map(MaterialView::of).toList(),
                    segment.parameters().stream().map(ParameterView::of).toList());
        }

        SegmentRequirement requirement() {
            return new SegmentRequirement(
                    id,
                    processSegment,
                    equipment,
                    earliestStart,
                    latestEnd,
                    MaterialView.amounts(materials),
                    ParameterView.parameters(parameters));
        }
    }
}
