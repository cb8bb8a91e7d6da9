package mes.routes.b2mml.door;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Answers to documents of the wire {@code b2mml-in}, by the wire {@code b2mml-out}. */
@Component
@ConditionalOnProperty("mes.wire.b2mml-out")
final class QueueAnswerRoute extends RouteBuilder {

    @Override
    public void configure() {
        // Whoever sends here tries again.
        from("direct:b2mml-answer")
                .routeId("b2mml-out")
                .errorHandler(noErrorHandler())
                .to("{{mes.wire.b2mml-out}}");
    }
}
