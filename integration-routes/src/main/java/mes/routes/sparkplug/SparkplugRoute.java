package mes.routes.sparkplug;

import mes.routes.Received;
import mes.routes.intake.Intake;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What edge nodes and their devices say, and what is said of this host; there if it has a name. */
@Component
@ConditionalOnProperty("mes.sparkplug.host-id")
final class SparkplugRoute extends RouteBuilder {

    private static final String WIRE = "sparkplug";

    private final Intake intake;
    private final SparkplugContract contract;
    private final HostState state;

    SparkplugRoute(Intake intake, SparkplugContract contract, HostState state) {
        this.intake = intake;
        this.contract = contract;
        this.state = state;
    }

    @Override
    public void configure() {
        from("{{mes.wire.sparkplug}}")
                .routeId(WIRE)
                .routePolicy(state)
                .errorHandler(noErrorHandler())
                .choice()
                .when(exchange -> SparkplugTopic.isState(received(exchange).topic()))
                .process(exchange -> state.hear(received(exchange).payload()))
                .otherwise()
                .process(intake.of(SparkplugRoute::received, contract));
        from("direct:" + WIRE)
                .routeId("direct-" + WIRE)
                .errorHandler(noErrorHandler())
                .process(exchange -> intake.again(received(exchange), contract));
    }

    private static Received received(Exchange exchange) {
        return Received.by(WIRE, exchange);
    }
}
