package mes.routes.b2mml.door;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Documents that come by the wire {@code b2mml}, and their answers. */
@Component
final class B2mmlRoute extends RouteBuilder {

    private final HttpDoor door;

    B2mmlRoute(HttpDoor door) {
        this.door = door;
    }

    @Override
    public void configure() {
        from("{{mes.wire.b2mml}}").routeId("b2mml").process(door::answer);
    }
}
