package mes.routes.workorder;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import mes.routes.Json;
import mes.routes.Received;
import mes.routes.Reception;
import mes.work.JobOrderId;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Equipment of the compatibility contract tells where its work order stands. */
@Component
final class WorkOrderAckRoute extends RouteBuilder {

    private static final String WIRE = "work-order-ack";

    private final Json json;
    private final Reception reception;
    private final WorkOrderStatus status;

    WorkOrderAckRoute(Json json, Reception reception, WorkOrderStatus status) {
        this.json = json;
        this.reception = reception;
        this.status = status;
    }

    @Override
    public void configure() {
        from("{{mes.wire.work-order-ack}}")
                .routeId(WIRE)
                .routeConfigurationId(Reception.PATIENT)
                .to("direct:" + WIRE);
        from("direct:" + WIRE)
                .routeId(WIRE + "-once")
                .errorHandler(noErrorHandler())
                .process(this::receive);
    }

    private void receive(Exchange exchange) {
        Received received = Received.by(WIRE, exchange);
        reception.take(received, () -> {
            Message message = json.read(json.read(received.payload()), Message.class);
            status.report(message.orderId, message.status, received.level(2));
        });
    }

    /** The payload, as docs/messages promises it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Message(JobOrderId orderId, String status) {}
}
