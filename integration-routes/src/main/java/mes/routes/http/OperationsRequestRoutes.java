package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import mes.common.Origin;
import mes.common.Rejection;
import mes.operations.OperationsRequest;
import mes.operations.OperationsRequestId;
import mes.operations.OperationsRequests;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import mes.work.JobOrders;
import mes.work.RequestControl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the business asks of operations. */
@Component
final class OperationsRequestRoutes extends Operations {

    private final OperationsRequests requests;
    private final RequestControl control;
    private final JobOrders orders;
    private final JobOrderViews views;
    private final Csv csv;
    private final TransactionOperations together;

    OperationsRequestRoutes(
            OperationsRequests requests,
            RequestControl control,
            JobOrders orders,
            JobOrderViews views,
            Csv csv,
            TransactionOperations together,
            ObjectMapper json) {
        super(json);
        this.requests = requests;
        this.control = control;
        this.orders = orders;
        this.views = views;
        this.csv = csv;
        this.together = together;
    }

    @Override
    public void configure() {
        operation("listOperationsRequests", this::list);
        operation("storeOperationsRequest", request -> request.isCsv() ? storeAll(request) : store(request));
        operation("getOperationsRequest", this::get);
        operation("commandOperationsRequest", this::command);
    }

    private Answer list(Request request) {
        return Answer.ok(requests.latest(request.limit()).stream()
                .map(known -> OperationsRequestView.of(known, null))
                .toList());
    }

    private Answer store(Request request) {
        OperationsRequest asked = request.body(OperationsRequestView.class).request();
        control.store(asked, request.origin());
        return Answer.created("/api/v1/operations-requests", asked.id(), whole(asked));
    }

    private Answer storeAll(Request request) {
        List<Csv.Line<OperationsRequestLine>> lines = csv.read(request.text(), OperationsRequestLine.class);
        var asked = OperationsRequestLine.requests(lines);
        together.executeWithoutResult(all -> asked.forEach(line -> line.take(r -> control.store(r, request.origin()))));
        return Answer.ok(Map.of("accepted", asked.size()));
    }

    private Answer get(Request request) {
        return Answer.ok(whole(requests.get(request.id(OperationsRequestId::new))));
    }

    private Answer command(Request request) {
        OperationsRequestId id = request.id(OperationsRequestId::new);
        var command = StandardName.read(
                OperationsRequest.Command.class, request.body(Command.class).command());
        return Answer.ok(whole(execute(command, id, request.origin())));
    }

    private OperationsRequest execute(OperationsRequest.Command command, OperationsRequestId id, Origin origin) {
        return switch (command) {
            case RELEASE -> control.release(id, origin);
            case CANCEL -> control.cancel(id, origin);
            case STORE, UPDATE ->
                throw Rejection.invalid("contents do not come by command: " + StandardName.of(command));
        };
    }

    private OperationsRequestView whole(OperationsRequest request) {
        return OperationsRequestView.of(
                request, orders.ofRequest(request.id()).stream().map(views::of).toList());
    }

    record Command(String command) {}
}
