package mes.routes.machine;

import static org.apache.camel.component.kafka.KafkaConstants.KEY;
import static org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants.MQTT_TOPIC;

import mes.routes.intake.Intake;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Hands what equipment says on to Kafka, with the equipment as key; the broker may forget it when Kafka has it. */
@Component
@ConditionalOnProperty("mes.wire.forward-to")
final class ForwardRoute extends RouteBuilder {

    private static final int EQUIPMENT = 2;

    @Override
    public void configure() {
        from("{{mes.wire.forward}}")
                .routeId("forward")
                .errorHandler(noErrorHandler())
                .setHeader(KEY)
                .exchange(ForwardRoute::equipment)
                .setHeader(Intake.TOPIC)
                .header(MQTT_TOPIC)
                .to("{{mes.wire.forward-to}}");
    }

    /** One partition gets all that one piece of equipment says, in its order. */
    private static String equipment(Exchange exchange) {
        String topic = exchange.getMessage().getHeader(MQTT_TOPIC, "", String.class);
        String[] levels = topic.split("/", -1);
        return levels.length > EQUIPMENT ? levels[EQUIPMENT] : topic;
    }
}
