package mes.routes.decoder;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import mes.common.Rejection;
import mes.decoder.CncMessage;
import mes.decoder.CncMessages;
import mes.decoder.Decoder;
import mes.equipment.EquipmentId;
import mes.plugin.RawMessage;
import mes.routes.Json;
import mes.routes.Received;
import mes.routes.Reception;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.springframework.stereotype.Component;

/** CNC machines of MES-Data-Collectors say what their variables are; each message is a row of {@code cnc_data}. */
@Component
final class CncRoute extends RouteBuilder {

    private static final String WIRE = "cnc";
    private static final int EQUIPMENT = 2;

    private final Json json;
    private final Reception reception;
    private final OwnWords words;
    private final CncMessages messages;

    CncRoute(Json json, Reception reception, OwnWords words, CncMessages messages) {
        this.json = json;
        this.reception = reception;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public void configure() {
        from("{{mes.wire.cnc}}")
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
        boolean mayRepeat = exchange.getMessage().getHeader(PahoMqtt5Constants.MQTT_QOS, 0, Integer.class) > 0;
        reception.take(received, () -> {
            JsonNode node = json.read(received.payload());
            Message message = json.read(node, Message.class);
            message.checkSender(received.level(EQUIPMENT));
            Decoder decoder = words.decoder(message.cncId);
            words.report(received, decoder, () -> message.raw(received, node, json), () -> keep(message, mayRepeat));
        });
    }

    /** At quality of service 0 the same again was said again; else it may have come twice. */
    private void keep(Message message, boolean mayRepeat) {
        CncMessage kept = message.kept();
        if (mayRepeat) {
            messages.addOnce(kept);
        } else {
            messages.add(kept);
        }
    }

    /**
     * The payload, as MES-Data-Collectors has it.
     *
     * @param timestamp seconds since 1970, as number or text
     */
    record Message(
            @JsonProperty("cnc_id") EquipmentId cncId,
            @JsonProperty("part_program") String partProgram,
            JsonNode timestamp,
            JsonNode payload) {

        Message {
            if (!timestamp.isTextual() && !timestamp.isNumber()) {
                throw Rejection.invalid("timestamp must be a number or a text");
            }
            if (!payload.isObject()) {
                throw Rejection.invalid("payload must be a JSON object");
            }
        }

        /** Who speaks on a topic of its own speaks for itself. */
        void checkSender(String named) {
            if (!named.isEmpty() && !named.equals(cncId.value())) {
                throw Rejection.forbidden("equipment " + named + " does not speak for " + cncId);
            }
        }

        Instant time() {
            return Timestamp.of(timestamp.asText());
        }

        RawMessage raw(Received received, JsonNode node, Json json) {
            return new RawMessage(cncId.value(), received.topic(), received.payload(), json.members(node), time());
        }

        CncMessage kept() {
            return new CncMessage(cncId, partProgram, time(), CncJson.write(payload));
        }
    }
}
