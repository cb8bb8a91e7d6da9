package mes.routes.nouns;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mes.operations.OperationsRequest;
import mes.operations.OperationsRequests;
import mes.operations.SegmentRequirement;
import mes.work.JobOrder;
import mes.work.JobOrders;
import mes.work.JobResponse;
import mes.work.JobResponses;
import mes.work.RequestControl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where jobs are sought, with what came of them. */
@Component
public final class AllJobs {

    private final JobOrders orders;
    private final JobResponses responses;
    private final OperationsRequests requests;

    AllJobs(JobOrders orders, JobResponses responses, OperationsRequests requests) {
        this.orders = orders;
        this.responses = responses;
        this.requests = requests;
    }

    /** Those whose own, request's or schedule's identifier is among these; {@code *} stands for any characters. */
    public Jobs like(List<String> identifiers) {
        return new Jobs(ordersLike(identifiers).map(this::job).toList());
    }

    /** Those among them that came of an operations request. */
    public Jobs ofOperationsLike(List<String> identifiers) {
        return like(identifiers).ofOperations();
    }

    /** The job that the response reports of. */
    public Job of(JobResponse response) {
        JobOrder order = orders.get(response.jobOrder());
        return new Job(order, response, segment(order));
    }

    /** The operations requests that such jobs came of. */
    public List<OperationsRequest> requestsLike(List<String> identifiers) {
        return ordersLike(identifiers)
                .map(order -> order.work().request())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(request -> requests.find(request).stream())
                .toList();
    }

    private Stream<JobOrder> ordersLike(List<String> identifiers) {
        return identifiers.stream()
                .flatMap(identifier -> orders.like(identifier).stream())
                .distinct();
    }

    private Job job(JobOrder order) {
        return new Job(order, responses.find(order.id()).orElse(null), segment(order));
    }

    private @Nullable SegmentRequirement segment(JobOrder order) {
        return Optional.ofNullable(order.work().request())
                .flatMap(requests::find)
                .flatMap(request -> segment(request, order))
                .orElse(null);
    }

    private static Optional<SegmentRequirement> segment(OperationsRequest request, JobOrder order) {
        return request.segments().stream()
                .filter(segment ->
                        RequestControl.jobOrderId(request.id(), segment.id()).equals(order.id()))
                .findFirst();
    }
}
