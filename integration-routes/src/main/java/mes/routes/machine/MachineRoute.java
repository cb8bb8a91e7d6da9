package mes.routes.machine;

import java.util.List;
import mes.routes.Received;
import mes.routes.intake.Intake;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Everything that equipment says, in its order; acknowledged when it is stored. What was kept comes again by its kind. */
@Component
final class MachineRoute extends RouteBuilder {

    private static final String MACHINE = "machine";

    private final Intake intake;
    private final MachineContract contract;
    private final List<Kind> kinds;

    MachineRoute(Intake intake, MachineContract contract, List<Kind> kinds) {
        this.intake = intake;
        this.contract = contract;
        this.kinds = kinds;
    }

    @Override
    public void configure() {
        from("{{mes.wire.machine}}")
                .routeId(MACHINE)
                .errorHandler(noErrorHandler())
                .process(intake.of(MachineRoute::received, contract));
        kinds.forEach(this::again);
    }

    private void again(Kind kind) {
        from("direct:" + kind.wire())
                .routeId(kind.wire())
                .errorHandler(noErrorHandler())
                .process(exchange -> intake.again(received(exchange), kind));
    }

    private static Received received(Exchange exchange) {
        return Received.by(Topic.wire(exchange), exchange);
    }
}
