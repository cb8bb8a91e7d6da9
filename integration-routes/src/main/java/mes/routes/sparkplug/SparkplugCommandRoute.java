package mes.routes.sparkplug;

import static org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants.CAMEL_PAHO_OVERRIDE_TOPIC;

import mes.routes.sparkplug.EdgeNodeCommands.Command;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Edge nodes and devices are told what to do. */
@Component
@ConditionalOnProperty("mes.sparkplug.host-id")
final class SparkplugCommandRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:sparkplug-command")
                .routeId("sparkplug-command")
                .errorHandler(noErrorHandler())
                .setHeader(CAMEL_PAHO_OVERRIDE_TOPIC)
                .body(Command.class, Command::topic)
                .transform()
                .body(Command.class, Command::payload)
                .to("{{mes.wire.sparkplug-command}}");
    }
}
