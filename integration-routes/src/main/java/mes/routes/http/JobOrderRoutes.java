package mes.routes.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import mes.journal.Journal;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import mes.work.DispatchControl;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Job orders and what can be asked of them. */
@Component
final class JobOrderRoutes extends Operations {

    private final JobOrders orders;
    private final JobControl control;
    private final DispatchControl dispatch;
    private final Journal journal;
    private final JobOrderViews views;
    private final TransactionOperations together;

    JobOrderRoutes(
            JobOrders orders,
            JobControl control,
            DispatchControl dispatch,
            Journal journal,
            JobOrderViews views,
            TransactionOperations together,
            ObjectMapper json) {
        super(json);
        this.orders = orders;
        this.control = control;
        this.dispatch = dispatch;
        this.journal = journal;
        this.views = views;
        this.together = together;
    }

    @Override
    public void configure() {
        operation("listJobOrders", request -> Answer.ok(views.latest(request.limit())));
        operation("storeJobOrder", this::store);
        operation("getJobOrder", this::get);
        operation("commandJobOrder", this::command);
        operation("dispatchJobOrder", this::dispatch);
    }

    private Answer store(Request request) {
        NewJobOrder asked = request.body(NewJobOrder.class);
        together.executeWithoutResult(all -> {
            control.store(asked.id(), asked.work(), request.origin());
            if (Boolean.TRUE.equals(asked.start())) {
                control.execute(asked.id(), JobCommand.START, request.origin());
            }
        });
        return Answer.created("/api/v1/job-orders", asked.id(), views.of(orders.get(asked.id())));
    }

    private Answer get(Request request) {
        JobOrder order = orders.get(request.id(JobOrderId::new));
        var history = journal.about("job-order", order.id().value()).stream()
                .map(JournalEntryView::of)
                .toList();
        return Answer.ok(new WithHistory(views.of(order), history));
    }

    private Answer command(Request request) {
        JobCommand command =
                StandardName.read(JobCommand.class, request.body(Command.class).command());
        return Answer.ok(views.of(control.execute(request.id(JobOrderId::new), command, request.origin())));
    }

    private Answer dispatch(Request request) {
        JobOrderId id = request.id(JobOrderId::new);
        dispatch.repeat(id, request.origin());
        return Answer.ok(views.of(orders.get(id)));
    }

    record Command(String command) {}

    record WithHistory(@JsonUnwrapped JobOrderView order, List<JournalEntryView> journal) {}
}
