package mes.plugin;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message of equipment says; whatever it does not speak of is absent.
 *
 * @param time when it happened; when it came, if absent
 * @param properties values by the names of properties: numbers, booleans, texts; lists and maps are kept as JSON, and
 *     {@code null} says nothing
 * @param state what the equipment does
 * @param counts what it has counted in all
 */
public record DecodedMessage(
        @Nullable Instant time,
        Map<String, @Nullable Object> properties,
        @Nullable State state,
        @Nullable Counts counts) {

    /**
     * What equipment does.
     *
     * @param name NotAvailable, OutOfService, NotExecuting or Executing (OPC 40001-1)
     * @param mode None, Maintenance, Setup or Processing; Processing if absent
     * @param reason the plant's own word
     */
    public record State(
            String name, @Nullable String mode, @Nullable String reason) {}

    /** Totals since the equipment began to count. */
    public record Counts(BigDecimal good, BigDecimal scrap, BigDecimal rework) {}

    public DecodedMessage {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    public static DecodedMessage of(Map<String, @Nullable Object> properties) {
        return new DecodedMessage(null, properties, null, null);
    }

    public DecodedMessage at(Instant when) {
        return new DecodedMessage(when, properties, state, counts);
    }

    public DecodedMessage in(State doing) {
        return new DecodedMessage(time, properties, doing, counts);
    }

    public DecodedMessage counting(Counts totals) {
        return new DecodedMessage(time, properties, state, totals);
    }
}
