package mes.routes.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mes.work.Dispatch;
import mes.work.Dispatches;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobResponse;
import mes.work.JobResponses;
import org.springframework.stereotype.Component;

/** Puts together what is known about job orders. */
@Component
final class JobOrderViews {

    private final JobOrders orders;
    private final Dispatches dispatches;
    private final JobResponses responses;

    JobOrderViews(JobOrders orders, Dispatches dispatches, JobResponses responses) {
        this.orders = orders;
        this.dispatches = dispatches;
        this.responses = responses;
    }

    JobOrderView of(JobOrder order) {
        return JobOrderView.of(order, dispatches.find(order.id()), responses.find(order.id()));
    }

    List<JobOrderView> latest(int limit) {
        var dispatch = by(dispatches.ofLatest(limit), Dispatch::jobOrder);
        var response = by(responses.ofLatest(limit), JobResponse::jobOrder);
        return orders.latest(limit).stream()
                .map(order -> JobOrderView.of(
                        order,
                        Optional.ofNullable(dispatch.get(order.id())),
                        Optional.ofNullable(response.get(order.id()))))
                .toList();
    }

    private static <T> Map<JobOrderId, T> by(List<T> records, Function<T, JobOrderId> id) {
        return records.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
