package mes.routes.decoder;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import mes.common.Rejection;
import mes.decoder.CncMessage;
import mes.decoder.CncMessages;
import mes.equipment.EquipmentId;
import mes.plugin.RawMessage;
import mes.routes.Json;
import mes.routes.Received;
import mes.routes.intake.Contract;
import mes.routes.intake.Intake;
import mes.routes.intake.Told;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** CNC machines of MES-Data-Collectors say what their variables are; each message is a row of {@code cnc_data}. */
@Component
final class CncRoute extends RouteBuilder implements Contract {

    private static final int EQUIPMENT = 2;

    private final Intake intake;
    private final Json json;
    private final OwnWords words;
    private final CncMessages messages;

    CncRoute(Intake intake, Json json, OwnWords words, CncMessages messages) {
        this.intake = intake;
        this.json = json;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public void configure() {
        intake.take(this, "cnc", this);
    }

    @Override
    public Told understand(Received received) {
        JsonNode node = json.read(received.payload());
        Message message = json.read(node, Message.class);
        message.checkSender(received.level(EQUIPMENT));
        return words.understand(
                message.cncId, decoder -> message.raw(received, node, json), () -> keep(message, received.mayRepeat()));
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
