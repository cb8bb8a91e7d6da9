package mes.routes.decoder;

import java.time.Clock;
import mes.decoder.Decoder;
import mes.equipment.EquipmentId;
import mes.plugin.RawMessage;
import mes.routes.Received;
import mes.routes.Reception;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Equipment says something in its own words, on a topic that names it. */
@Component
final class RawRoute extends RouteBuilder {

    private static final String WIRE = "raw";
    private static final int EQUIPMENT = 2;

    private final Decodings decodings;
    private final Reception reception;
    private final OwnWords words;
    private final Clock clock;

    RawRoute(Decodings decodings, Reception reception, OwnWords words, Clock clock) {
        this.decodings = decodings;
        this.reception = reception;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void configure() {
        from("{{mes.wire.raw}}")
                .routeId(WIRE)
                .routeConfigurationId(Reception.PATIENT)
                .to("direct:" + WIRE);
        from("direct:" + WIRE)
                .routeId(WIRE + "-once")
                .errorHandler(noErrorHandler())
                .process(this::receive);
    }

    private void receive(Exchange exchange) {
        Received received = Received.by(WIRE, exchange);
        reception.take(received, () -> {
            EquipmentId equipment = new EquipmentId(received.level(EQUIPMENT));
            Decoder decoder = words.decoder(equipment);
            words.report(received, decoder, () -> message(received, equipment, decoder), () -> {});
        });
    }

    private RawMessage message(Received received, EquipmentId equipment, Decoder decoder) {
        return decodings.read(decoder, equipment.value(), received.topic(), received.payload(), clock.instant());
    }
}
