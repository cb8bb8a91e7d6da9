package mes.routes.workorder;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import mes.work.Dispatch;
import mes.work.DispatchControl;
import mes.work.Dispatches;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The doors of MES_server for work orders. */
@Component
final class WorkOrderRoutes extends Operations {

    private static final int LATEST = 1000;

    private final JobOrders orders;
    private final Dispatches dispatches;
    private final JobControl control;
    private final DispatchControl dispatch;
    private final SecureRandom random = new SecureRandom();

    WorkOrderRoutes(
            JobOrders orders, Dispatches dispatches, JobControl control, DispatchControl dispatch, ObjectMapper json) {
        super(json);
        this.orders = orders;
        this.dispatches = dispatches;
        this.control = control;
        this.dispatch = dispatch;
    }

    @Override
    public void configure() {
        operation("listWorkOrders", this::list);
        operation("createWorkOrder", this::create);
        operation("sendWorkOrder", this::send);
    }

    private Answer list(Request request) {
        var dispatch =
                dispatches.ofLatest(LATEST).stream().collect(Collectors.toMap(Dispatch::jobOrder, Function.identity()));
        List<JobOrder> oldestFirst = new ArrayList<>(orders.latest(LATEST));
        Collections.reverse(oldestFirst);
        return Answer.ok(oldestFirst.stream()
                .map(order -> WorkOrder.of(order, dispatch.get(order.id())))
                .toList());
    }

    private Answer create(Request request) {
        NewWorkOrder asked = request.body(NewWorkOrder.class);
        JobOrderId id = Objects.requireNonNullElseGet(asked.orderId(), this::newId);
        JobOrder stored = control.store(id, asked.work(), request.origin());
        return Answer.of(HttpStatus.CREATED, WorkOrder.of(stored, null));
    }

    /** As often as it is asked for, whatever became of the order before. */
    private Answer send(Request request) {
        JobOrder order = orders.find(request.id(JobOrderId::new)).orElse(null);
        if (order == null) {
            return Answer.of(HttpStatus.NOT_FOUND, Map.of("error", "Order not found"));
        }
        if (order.state() == JobState.NOT_ALLOWED_TO_START) {
            control.execute(order.id(), JobCommand.START, request.origin());
        } else {
            dispatch.repeat(order.id(), request.origin());
        }
        String sent =
                "Order " + order.id() + " sent to work-orders/" + order.work().equipment();
        return Answer.ok(Map.of("message", sent));
    }

    private JobOrderId newId() {
        return new JobOrderId("WO_%06X".formatted(random.nextInt(1 << 24)));
    }
}
