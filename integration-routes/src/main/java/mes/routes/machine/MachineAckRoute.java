package mes.routes.machine;

import static org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants.CAMEL_PAHO_OVERRIDE_TOPIC;

import mes.routes.Json;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Tells the equipment how far it was heard; what it misses, it is told again when it repeats itself. */
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
                .onException(Exception.class)
                .handled(true)
                .log(LoggingLevel.DEBUG, "Not told: ${exception.message}")
                .end()
                .removeHeaders("*")
                .setHeader(CAMEL_PAHO_OVERRIDE_TOPIC)
                .body(Heard.class, heard -> Topic.of(heard.equipment(), "ack"))
                .transform()
                .body(Heard.class, heard -> json.write(heard.ack()))
                .to("{{mes.wire.machine-ack}}");
    }
}
