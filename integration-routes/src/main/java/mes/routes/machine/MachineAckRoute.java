package mes.routes.machine;

import static org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants.CAMEL_PAHO_OVERRIDE_TOPIC;

import mes.routes.Json;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Tells a piece of equipment how far it was heard; fails when nobody listens. */
@Component
final class MachineAckRoute extends RouteBuilder {

    private final Json json;

    MachineAckRoute(Json json) {
        this.json = json;
    }

    @Override
    public void configure() {
        from("direct:machine-ack")
                .routeId("machine-ack")
                .errorHandler(noErrorHandler())
                .setHeader(CAMEL_PAHO_OVERRIDE_TOPIC)
                .body(Ack.class, ack -> Topic.of(ack.equipment(), "ack"))
                .transform()
                .body(Ack.class, ack -> json.write(ack.message()))
                .to("{{mes.wire.machine-ack}}");
    }
}
