package mes.routes.machine;

import static org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants.CAMEL_PAHO_MSG_PROPERTIES;
import static org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants.CAMEL_PAHO_OVERRIDE_TOPIC;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Tells the equipment that asked for it what came of a message. */
@Component
final class AnswerRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:answer")
                .routeId("answer")
                .onException(Exception.class)
                .handled(true)
                .log(LoggingLevel.DEBUG, "Not told: ${exception.message}")
                .end()
                .setHeader(CAMEL_PAHO_OVERRIDE_TOPIC)
                .body(Reply.class, reply -> reply.to().topic())
                .setHeader(CAMEL_PAHO_MSG_PROPERTIES)
                .body(Reply.class, reply -> reply.to().properties())
                .transform()
                .body(Reply.class, Reply::answer)
                .to("{{mes.wire.answer}}");
    }
}
