package mes.operations;

import java.time.Instant;
import java.util.List;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What the business asks of operations (ISA-95 part 2, operations request).
 *
 * @param schedule the operations schedule that brought it, if any
 * @param priority higher is sooner
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
        int version) {

    /** What may be asked of an operations request. */
    public enum Command {
        STORE,
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

    private OperationsRequest with(RequestState next) {
        return new OperationsRequest(
                id, schedule, description, priority, startTime, endTime, segments, next, version + 1);
    }
}
