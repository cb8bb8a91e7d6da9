package mes.routes.sparkplug;

import mes.routes.Json;
import mes.routes.sparkplug.HostState.State;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Everybody is told whether this host application is there. */
@Component
@ConditionalOnProperty("mes.sparkplug.host-id")
final class SparkplugStateRoute extends RouteBuilder {

    private final Json json;

    SparkplugStateRoute(Json json) {
        this.json = json;
    }

    @Override
    public void configure() {
        from("direct:sparkplug-state")
                .routeId("sparkplug-state")
                .errorHandler(noErrorHandler())
                .transform()
                .body(State.class, json::write)
                .to("{{mes.wire.sparkplug-state}}");
    }
}
