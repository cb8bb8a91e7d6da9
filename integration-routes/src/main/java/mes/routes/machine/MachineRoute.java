package mes.routes.machine;

import mes.routes.Received;
import mes.routes.Reception;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Everything that equipment says, in its order; acknowledged when it is stored. */
@Component
final class MachineRoute extends RouteBuilder {

    private static final String MACHINE = "machine";
    private static final String WIRE = "wire";

    @Override
    public void configure() {
        from("{{mes.wire.machine}}")
                .routeId(MACHINE)
                .routeConfigurationId(Reception.PATIENT)
                .setProperty(WIRE)
                .exchange(MachineRoute::wire)
                .toD("direct:${exchangeProperty." + WIRE + "}")
                .filter(body().isInstanceOf(Heard.class))
                .multicast()
                .to("direct:machine-ack", "direct:answer");
    }

    private static String wire(Exchange exchange) {
        return Topic.wire(Received.by(MACHINE, exchange));
    }
}
