package mes.routes.workorder;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import mes.routes.Json;
import mes.routes.Received;
import mes.routes.intake.Contract;
import mes.routes.intake.Intake;
import mes.routes.intake.Told;
import mes.work.JobOrderId;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Equipment of the compatibility contract tells where its work order stands. */
@Component
final class WorkOrderAckRoute extends RouteBuilder implements Contract {

    private static final int SENDER = 2;

    private final Intake intake;
    private final Json json;
    private final WorkOrderStatus status;

    WorkOrderAckRoute(Intake intake, Json json, WorkOrderStatus status) {
        this.intake = intake;
        this.json = json;
        this.status = status;
    }

    @Override
    public void configure() {
        intake.take(this, "work-order-ack", this);
    }

    @Override
    public Told understand(Received received) {
        Message message = json.read(json.read(received.payload()), Message.class);
        return Told.work(
                status.equipment(message.orderId),
                () -> status.report(message.orderId, message.status, received.level(SENDER)));
    }

    /** The payload, as docs/messages promises it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Message(JobOrderId orderId, String status) {}
}
