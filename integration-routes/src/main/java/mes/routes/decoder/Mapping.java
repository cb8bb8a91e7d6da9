package mes.routes.decoder;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mes.common.Rejection;
import mes.plugin.DecodedMessage;
import mes.plugin.DecodedMessage.Counts;
import mes.plugin.DecodedMessage.State;
import mes.plugin.MessageDecoder;
import mes.plugin.RawMessage;
import mes.routes.Json;
import org.jspecify.annotations.Nullable;

/**
 * Understands messages by an expression of JSONata: of the JSON object that came it makes one with the members of
 * {@link Made}. {@code $equipment}, {@code $topic} and {@code $received} are known to it.
 */
final class Mapping implements MessageDecoder {

    private static final int DEEPEST = 200;
    private static final Set<String> MEMBERS = Set.of("time", "properties", "state", "mode", "reason", "counts");

    private final Jsonata expression;
    private final Duration patience;
    private final Json json;

    private Mapping(Jsonata expression, Duration patience, Json json) {
        this.expression = expression;
        this.patience = patience;
        this.json = json;
    }

    /** @throws Rejection INVALID when the text is no JSONata */
    static Mapping of(String text, Duration patience, Json json) {
        try {
            return new Mapping(Jsonata.jsonata(text), patience, json);
        } catch (RuntimeException e) { // the parser has exceptions of many kinds for what it cannot read
            throw Rejection.invalid("the mapping is not JSONata: " + e.getMessage());
        }
    }

    @Override
    public DecodedMessage decode(RawMessage message) {
        Jsonata.Frame known = expression.createFrame();
        known.setRuntimeBounds(patience.toMillis(), DEEPEST);
        known.bind("equipment", message.equipment());
        known.bind("topic", message.topic());
        known.bind("received", message.received().toString());
        return made(expression.evaluate(message.members(), known)).decoded();
    }

    private Made made(@Nullable Object result) {
        JsonNode made = json.tree(result);
        if (!made.isObject()) {
            throw Rejection.invalid("the mapping made no object of it");
        }
        Set<String> unknown = new TreeSet<>();
        made.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(MEMBERS);
        if (!unknown.isEmpty()) {
            throw Rejection.invalid("the mapping made what nobody knows: " + String.join(", ", unknown));
        }
        return json.read(made, Made.class);
    }

    /** What a mapping makes; all of it may be absent. */
    record Made(
            @Nullable Object time,
            @Nullable Map<String, @Nullable Object> properties,
            @Nullable String state,
            @Nullable String mode,
            @Nullable String reason,
            @Nullable Totals counts) {

        DecodedMessage decoded() {
            return new DecodedMessage(
                    time == null ? null : Timestamp.of(time),
                    properties == null ? Map.of() : properties,
                    state == null ? null : new State(state, mode, reason),
                    counts == null ? null : counts.counts());
        }
    }

    /** Totals; none of what is not named. */
    record Totals(
            @Nullable BigDecimal good,
            @Nullable BigDecimal scrap,
            @Nullable BigDecimal rework) {

        Counts counts() {
            return new Counts(orNone(good), orNone(scrap), orNone(rework));
        }

        private static BigDecimal orNone(@Nullable BigDecimal total) {
            return total == null ? BigDecimal.ZERO : total;
        }
    }
}
