package mes.routes.b2mml.door;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Documents that come in envelopes by the wire {@code b2mml-soap}, and their answers. */
@Component
final class SoapRoute extends RouteBuilder {

    private final SoapDoor door;

    SoapRoute(SoapDoor door) {
        this.door = door;
    }

    @Override
    public void configure() {
        from("{{mes.wire.b2mml-soap}}").routeId("b2mml-soap").process(door::answer);
    }
}
