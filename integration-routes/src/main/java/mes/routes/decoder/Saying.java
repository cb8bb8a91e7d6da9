package mes.routes.decoder;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import mes.common.Quantity;
import mes.common.Rejection;
import mes.equipment.EquipmentProperty;
import mes.performance.MachineryState;
import mes.performance.OperationMode;
import mes.plugin.DecodedMessage;
import mes.plugin.DecodedMessage.Counts;
import mes.plugin.DecodedMessage.State;
import mes.routes.Json;
import org.jspecify.annotations.Nullable;

/**
 * What equipment says, in words of the domain and nothing else: what a decoder made of a message, checked.
 *
 * @param values of properties, as they are kept
 */
record Saying(
        @Nullable Instant time,
        Map<String, String> values,
        @Nullable Doing doing,
        @Nullable Counts counts) {

    private static final int LONGEST_VALUE = 64 * 1024;
    private static final int MOST_VALUES = 10_000;
    private static final int LONGEST_REASON = 2_000;

    /** What equipment does, and why. */
    record Doing(
            MachineryState state,
            OperationMode mode,
            @Nullable String reason) {

        static Doing of(State said) {
            String reason = said.reason();
            if (reason != null && reason.length() > LONGEST_REASON) {
                throw Rejection.invalid("the reason of a state has at most " + LONGEST_REASON + " characters");
            }
            return new Doing(
                    MachineryState.named(said.name()),
                    said.mode() == null ? OperationMode.PROCESSING : OperationMode.named(said.mode()),
                    reason);
        }
    }

    /** @throws Rejection INVALID for garbage */
    static Saying of(@Nullable DecodedMessage decoded, Json json) {
        if (decoded == null) {
            throw Rejection.invalid("the decoder made nothing of it");
        }
        return new Saying(
                decoded.time(),
                values(decoded.properties(), json),
                decoded.state() == null ? null : Doing.of(decoded.state()),
                decoded.counts() == null ? null : checked(decoded.counts()));
    }

    private static Map<String, String> values(Map<String, @Nullable Object> properties, Json json) {
        if (properties.size() > MOST_VALUES) {
            throw Rejection.invalid("a message tells of at most " + MOST_VALUES + " properties");
        }
        Map<String, String> values = new LinkedHashMap<>();
        properties.forEach((property, value) -> {
            if (value != null) {
                EquipmentProperty.checkName(property);
                values.put(property, text(property, value, json));
            }
        });
        return values;
    }

    private static String text(String property, Object value, Json json) {
        String text = value instanceof Map || value instanceof Collection ? written(property, value, json) : value + "";
        if (!isPlain(value) || text.length() > LONGEST_VALUE) {
            throw Rejection.invalid(
                    "value of " + property + " must be a number, true, false or a text that is not too long");
        }
        return text;
    }

    private static boolean isPlain(Object value) {
        return value instanceof Double number && Double.isFinite(number)
                || value instanceof Number && !(value instanceof Double)
                || value instanceof Boolean
                || value instanceof String
                || value instanceof Map
                || value instanceof Collection;
    }

    private static String written(String property, Object value, Json json) {
        try {
            return new String(json.write(value), StandardCharsets.UTF_8);
        } catch (UncheckedIOException e) {
            throw Rejection.invalid("value of " + property + " cannot be written as JSON");
        }
    }

    private static Counts checked(Counts counts) {
        checked("good", counts.good());
        checked("scrap", counts.scrap());
        checked("rework", counts.rework());
        return counts;
    }

    private static void checked(String name, BigDecimal amount) {
        if (new Quantity(amount, null).value().signum() < 0) {
            throw Rejection.invalid(name + " must be 0 or more");
        }
    }
}
