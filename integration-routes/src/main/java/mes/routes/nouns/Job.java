package mes.routes.nouns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mes.common.Property;
import mes.material.MaterialAmount;
import mes.operations.Resource;
import mes.operations.SegmentRequirement;
import mes.work.Actuals;
import mes.work.JobOrder;
import mes.work.JobResponse;
import mes.work.JobState;
import org.jspecify.annotations.Nullable;

/**
 * A job order and what came of it.
 *
 * @param response absent until it is begun
 * @param segment the segment requirement that it fulfils, if it came of an operations request
 */
public record Job(
        JobOrder order,
        @Nullable JobResponse response,
        @Nullable SegmentRequirement segment) {

    String id() {
        return order.id().value();
    }

    /** Where it stood when the response was made; what was never begun stands where its order does. */
    JobState state() {
        return response == null ? order.state() : response.state();
    }

    /** The request it belongs to; a job that was asked for by itself is its own request. */
    String request() {
        return order.work().request() == null ? id() : order.work().request().value();
    }

    /** The schedule that brought it; what nobody scheduled is a schedule of its own. */
    String schedule() {
        return order.work().schedule() == null ? request() : order.work().schedule();
    }

    @Nullable
    Instant startTime() {
        return response == null ? null : response.startTime();
    }

    @Nullable
    Instant endTime() {
        return response == null ? null : response.endTime();
    }

    /** What its reporter calls it; by default it is called like the job order. */
    String responseId() {
        return actuals().map(Actuals::id).orElse(id());
    }

    String description() {
        return actuals().map(Actuals::description).orElse(order.work().description());
    }

    /** What it took, with the equipment that did it. */
    List<Resource> resources() {
        return response == null
                ? List.of()
                : Resources.with(
                        response.equipment(), actuals().map(Actuals::resources).orElse(List.of()));
    }

    List<Property> data() {
        return actuals().map(Actuals::data).orElse(List.of());
    }

    List<MaterialAmount> materials() {
        return response == null ? List.of() : response.materialActuals(order.work());
    }

    private Optional<Actuals> actuals() {
        return Optional.ofNullable(response).map(JobResponse::actuals);
    }
}
