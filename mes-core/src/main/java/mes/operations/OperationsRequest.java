package mes.operations;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/**
 * What the business asks of operations (ISA-95 part 2, operations request).
 *
 * @param schedule the operations schedule that brought it, if any
 * @param priority higher is sooner
 * @param details the request in the words of the one who asked for it; who changes the rest gives them anew or none
 */
public record OperationsRequest(
        OperationsRequestId id,
        @Nullable String schedule,
        String description,
        int priority,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        List<SegmentRequirement> segments,
        RequestState state,
        @JsonInclude(Include.NON_NULL) @Nullable String details,
        int version) {

    /** What may be asked of an operations request. */
    public enum Command {
        STORE,
        UPDATE,
        RELEASE,
        CANCEL
    }

    public OperationsRequest {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw Rejection.invalid("operations request " + id + " has no segment requirement");
        }
        if (segments.stream().map(SegmentRequirement::id).distinct().count() < segments.size()) {
            throw Rejection.invalid("operations request " + id + " names two segment requirements alike");
        }
    }

    /** A first version, of which no more is said. */
    public OperationsRequest(
            OperationsRequestId id,
            @Nullable String schedule,
            String description,
            int priority,
            @Nullable Instant startTime,
            @Nullable Instant endTime,
            List<SegmentRequirement> segments,
            RequestState state) {
        this(id, schedule, description, priority, startTime, endTime, segments, state, null, 1);
    }

    public OperationsRequest release() {
        if (state != RequestState.FORECAST) {
            throw Rejection.notAllowed("operations request " + id + " is " + state);
        }
        return with(RequestState.RELEASED);
    }

    public OperationsRequest cancel() {
        if (state == RequestState.CANCELLED) {
            throw Rejection.notAllowed("operations request " + id + " is " + state);
        }
        return with(RequestState.CANCELLED);
    }

    /** The same request with other contents. */
    public OperationsRequest update(OperationsRequest contents) {
        if (state == RequestState.CANCELLED) {
            throw Rejection.notAllowed("operations request " + id + " is " + state);
        }
        return contents.with(contents.state, version + 1);
    }

    /** Whether the contents are its own already. */
    public boolean asksFor(OperationsRequest contents) {
        return equals(contents.with(contents.state, version));
    }

    /** The same request, with the equipment that the other one has for segments that name none here. */
    public OperationsRequest assignedLike(OperationsRequest other) {
        Map<String, EquipmentId> known = other.segments.stream()
                .filter(segment -> segment.equipment() != null)
                .collect(toMap(SegmentRequirement::id, segment -> requireNonNull(segment.equipment())));
        return new OperationsRequest(
                id,
                schedule,
                description,
                priority,
                startTime,
                endTime,
                segments.stream()
                        .map(segment -> segment.assignedTo(known.get(segment.id())))
                        .toList(),
                state,
                details,
                version);
    }

    private OperationsRequest with(RequestState next) {
        return with(next, version + 1);
    }

    private OperationsRequest with(RequestState next, int nextVersion) {
        return new OperationsRequest(
                id, schedule, description, priority, startTime, endTime, segments, next, details, nextVersion);
    }
}
