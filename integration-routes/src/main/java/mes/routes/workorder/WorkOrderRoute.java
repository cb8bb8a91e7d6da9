package mes.routes.workorder;

import static org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants.CAMEL_PAHO_OVERRIDE_TOPIC;

import mes.routes.JobOrderCommand;
import mes.routes.Json;
import mes.work.Dispatches;
import mes.work.JobOrder;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Equipment of the compatibility contract gets a work order; fails when nobody listens. */
@Component
final class WorkOrderRoute extends RouteBuilder {

    private final Dispatches dispatches;
    private final Json json;

    WorkOrderRoute(Dispatches dispatches, Json json) {
        this.dispatches = dispatches;
        this.json = json;
    }

    @Override
    public void configure() {
        from("direct:work-order")
                .routeId("work-order")
                .errorHandler(noErrorHandler())
                .transform()
                .body(JobOrderCommand.class, asked -> workOrder(asked.order()))
                .setHeader(CAMEL_PAHO_OVERRIDE_TOPIC)
                .body(WorkOrder.class, order -> "work-orders/" + order.machineId())
                .transform()
                .body(WorkOrder.class, json::write)
                .to("{{mes.wire.work-order}}");
    }

    private WorkOrder workOrder(JobOrder order) {
        return WorkOrder.of(order, dispatches.find(order.id()).orElse(null));
    }
}
