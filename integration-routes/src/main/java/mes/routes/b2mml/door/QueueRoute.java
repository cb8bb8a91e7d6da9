package mes.routes.b2mml.door;

import mes.routes.Reception;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Documents that come by the wire {@code b2mml-in}; acknowledged when they are carried out and answered. */
@Component
@ConditionalOnProperty("mes.wire.b2mml-in")
final class QueueRoute extends RouteBuilder {

    private static final String ANSWER = "direct:b2mml-answer?failIfNoConsumers=false";

    private final QueueDoor door;

    QueueRoute(QueueDoor door) {
        this.door = door;
    }

    @Override
    public void configure() {
        from("{{mes.wire.b2mml-in}}")
                .routeId("b2mml-in")
                .routeConfigurationId(Reception.PATIENT)
                .to("direct:" + QueueDoor.WIRE)
                .filter(body().isNotNull())
                .to(ANSWER);
        // Where documents out of quarantine come in; whoever sends them out is told there what came of it.
        from("direct:" + QueueDoor.WIRE)
                .routeId("b2mml-in-once")
                .errorHandler(noErrorHandler())
                .process(door::answer);
    }
}
