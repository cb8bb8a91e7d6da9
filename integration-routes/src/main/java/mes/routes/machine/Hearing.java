package mes.routes.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.journal.MessageNumber;
import mes.journal.Receipts;
import mes.journal.Sender;
import mes.performance.PropertyValue;
import mes.routes.Json;
import mes.routes.Received;
import mes.routes.ResponseAddress;
import mes.routes.intake.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what equipment says: who says it, with which number and time, and where it wants to be answered. */
@Component
final class Hearing {

    private static final String EDGE = "mqtt";

    private final Json json;
    private final Receipts receipts;
    private final Answers answers;
    private final Clock clock;

    Hearing(Json json, Receipts receipts, Answers answers, Clock clock) {
        this.json = json;
        this.receipts = receipts;
        this.answers = answers;
        this.clock = clock;
    }

    /** A message that asks something of the domain; what is wrong with it beyond its envelope shows in its turn. */
    <M> Told work(Received received, Class<M> type, Consumer<Report<M>> work) {
        Said said = understand(received);
        return told(said, Told.work(said.equipment, () -> work.accept(said.report(json.read(said.json, type)))));
    }

    /** A message that tells values of properties. */
    <M> Told values(Received received, Class<M> type, Function<Report<M>, List<PropertyValue>> values) {
        Said said = understand(received);
        try {
            return told(said, Told.values(said.equipment, values.apply(said.report(json.read(said.json, type)))));
        } catch (Rejection refusal) {
            return told(said, Told.wrong(said.equipment, refusal));
        }
    }

    private Said understand(Received received) {
        EquipmentId equipment = Topic.equipment(received);
        JsonNode message = json.read(received.payload());
        Envelope envelope = json.read(message, Envelope.class);
        MessageNumber number = new MessageNumber(new Sender(equipment.value(), envelope.epoch()), envelope.sequence());
        Instant now = clock.instant();
        return new Said(received, equipment, number, envelope.believed(now), now, message);
    }

    private Told told(Said said, Told told) {
        ResponseAddress address = said.responseAddress();
        return told.at(said.believed)
                .numbered(said.number)
                .answered(address == null ? null : refusal -> reply(said, address, refusal));
    }

    /** A repetition is answered as the message was when it first came. */
    private Reply reply(Said said, ResponseAddress address, @Nullable Rejection refusal) {
        String answer = receipts.once(
                EDGE,
                said.equipment + " " + said.number,
                () -> answers.write(refusal, said.json),
                refused -> answers.write(refused, said.json));
        return new Reply(address, answer);
    }

    /** A message as far as it is understood without knowing what it is about. */
    private record Said(
            Received received,
            EquipmentId equipment,
            MessageNumber number,
            @Nullable Instant believed,
            Instant receipt,
            JsonNode json) {

        <M> Report<M> report(M message) {
            Origin origin = new Origin(EDGE, equipment.value(), number.toString());
            return new Report<>(
                    equipment, Objects.requireNonNullElse(believed, receipt), origin, received.replayed(), message);
        }

        /** Only the equipment's own: nobody may have the server publish elsewhere. */
        @Nullable
        ResponseAddress responseAddress() {
            ResponseAddress address = received.responseAddress();
            return address != null && Topic.isAnswer(address.topic(), equipment) ? address : null;
        }
    }
}
