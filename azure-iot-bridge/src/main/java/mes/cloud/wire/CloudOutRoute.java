package mes.cloud.wire;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Messages to the cloud, whichever that is. */
@Component
@ConditionalOnProperty("mes.cloud.kind")
final class CloudOutRoute extends RouteBuilder {

    static final String OUT = "direct:cloud-out";

    @Override
    public void configure() {
        // Whoever sends them tries again, with care.
        from(OUT)
                .routeId("cloud-out")
                .errorHandler(noErrorHandler())
                .process(exchange -> Headers.write(exchange.getMessage()))
                .to("{{mes.wire.cloud-out}}");
    }
}
