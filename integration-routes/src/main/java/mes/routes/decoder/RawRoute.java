package mes.routes.decoder;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Map;
import mes.common.Rejection;
import mes.decoder.Decoder;
import mes.equipment.EquipmentId;
import mes.plugin.RawMessage;
import mes.routes.Json;
import mes.routes.Received;
import mes.routes.Reception;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Equipment says something in its own words, on a topic that names it. */
@Component
final class RawRoute extends RouteBuilder {

    private static final String WIRE = "raw";
    private static final int EQUIPMENT = 2;

    private final Json json;
    private final Reception reception;
    private final OwnWords words;
    private final Clock clock;

    RawRoute(Json json, Reception reception, OwnWords words, Clock clock) {
        this.json = json;
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
            words.report(received, decoder, message(received, equipment, decoder), time -> {});
        });
    }

    private RawMessage message(Received received, EquipmentId equipment, Decoder decoder) {
        return new RawMessage(
                equipment.value(), received.topic(), received.payload(), members(received, decoder), clock.instant());
    }

    /** A plug-in may understand what is no JSON. */
    private Map<String, @Nullable Object> members(Received received, Decoder decoder) {
        try {
            JsonNode message = json.read(received.payload());
            return json.members(message);
        } catch (Rejection noObject) {
            if (decoder.plugin() == null) {
                throw noObject;
            }
            return Map.of();
        }
    }
}
