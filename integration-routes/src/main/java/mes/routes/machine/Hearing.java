package mes.routes.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.journal.Receipts;
import mes.journal.Sequences;
import mes.routes.Json;
import mes.routes.Received;
import mes.routes.Reception;
import mes.routes.ResponseAddress;
import mes.routes.machine.Heard.Ack;
import mes.routes.machine.Heard.Reply;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hears what equipment says: each numbered message once, and in quarantine what is unreadable or refused.
 *
 * <p>Whatever it throws is an outage, and nothing was heard.
 */
@Component
final class Hearing {

    private static final String EDGE = "mqtt";

    private final Json json;
    private final Sequences sequences;
    private final Receipts receipts;
    private final Reception reception;
    private final Answers answers;
    private final Clock clock;

    Hearing(Json json, Sequences sequences, Receipts receipts, Reception reception, Answers answers, Clock clock) {
        this.json = json;
        this.sequences = sequences;
        this.receipts = receipts;
        this.reception = reception;
        this.answers = answers;
        this.clock = clock;
    }

    /** Hears messages of a wire as records of a type; the body becomes what is to be told to the equipment. */
    <M> Processor of(String wire, Class<M> type, Consumer<Report<M>> work) {
        return exchange -> exchange.getMessage().setBody(hear(Received.by(wire, exchange), type, work));
    }

    private <M> @Nullable Heard hear(Received received, Class<M> type, Consumer<Report<M>> work) {
        Said said;
        try {
            said = understand(received);
        } catch (Rejection unreadable) {
            reception.refuse(received, unreadable);
            return null;
        }
        Runnable report = Reception.conclusive(() -> work.accept(said.report(json.read(said.json, type), clock)));
        return received.replayed() ? replayed(said, report) : firstHand(said, report);
    }

    private Said understand(Received received) {
        EquipmentId equipment = Topic.equipment(received);
        JsonNode message = json.read(received.payload());
        return new Said(received, equipment, json.read(message, Envelope.class), message);
    }

    /** Its number was heard when it first came. */
    private @Nullable Heard replayed(Said said, Runnable report) {
        reception.take(said.received, report);
        return null;
    }

    private Heard firstHand(Said said, Runnable report) {
        ResponseAddress address = said.responseAddress();
        if (address == null) {
            once(said, report);
            return new Heard(said.equipment, ack(said), null);
        }
        String answer = receipts.once(
                EDGE,
                said.equipment + " " + said.number(),
                () -> answers.write(once(said, report), said.json),
                refusal -> answers.write(refusal, said.json));
        return new Heard(said.equipment, ack(said), new Reply(address, answer));
    }

    private @Nullable Rejection once(Said said, Runnable report) {
        AtomicReference<@Nullable Rejection> refusal = new AtomicReference<>();
        Envelope envelope = said.envelope;
        boolean isFirst =
                sequences.once(said.equipment.value(), envelope.epoch(), envelope.sequence(), report, rejection -> {
                    reception.refuse(said.received, rejection);
                    refusal.set(rejection);
                });
        return isFirst ? refusal.get() : Rejection.notAllowed("sequence " + said.number() + " was passed before");
    }

    private Ack ack(Said said) {
        String epoch = said.envelope.epoch();
        return new Ack(Schema.VERSION, epoch, sequences.highest(said.equipment.value(), epoch));
    }

    /** A message as far as it is understood without knowing what it is about. */
    private record Said(Received received, EquipmentId equipment, Envelope envelope, JsonNode json) {

        String number() {
            return envelope.epoch() + "/" + envelope.sequence();
        }

        <M> Report<M> report(M message, Clock clock) {
            Origin origin = new Origin(EDGE, equipment.value(), number());
            return new Report<>(equipment, envelope.timeOr(clock.instant()), origin, message);
        }

        /** Only the equipment's own: nobody may have the server publish elsewhere. */
        @Nullable
        ResponseAddress responseAddress() {
            ResponseAddress address = received.responseAddress();
            return address != null && Topic.isAnswer(address.topic(), equipment) ? address : null;
        }
    }
}
