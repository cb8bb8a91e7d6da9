package mes.routes.sparkplug;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mes.equipment.EquipmentId;
import mes.performance.PropertyValue;
import org.eclipse.tahu.message.model.Metric;
import org.eclipse.tahu.message.model.SparkplugBPayload;
import org.jspecify.annotations.Nullable;

/** Metrics as property values. What controls the session, has no value, or is no number, truth, time or text is left out. */
final class Metrics {

    private static final List<String> OF_THE_SESSION = List.of("bdSeq", "Node Control/", "Device Control/");

    private Metrics() {}

    /** @param now the time of what comes without one */
    static List<PropertyValue> values(EquipmentId equipment, SparkplugBPayload payload, Birth birth, Instant now) {
        Instant sent = time(payload.getTimestamp()).orElse(now);
        return payload.getMetrics().stream()
                .flatMap(metric -> value(equipment, metric, birth.name(metric), sent))
                .toList();
    }

    private static Stream<PropertyValue> value(EquipmentId equipment, Metric metric, String name, Instant sent) {
        return OF_THE_SESSION.stream().anyMatch(name::startsWith)
                ? Stream.empty()
                : Stream.ofNullable(text(metric.getValue()))
                        .map(text -> new PropertyValue(
                                equipment, name, time(metric.getTimestamp()).orElse(sent), text));
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof Date date) {
            return date.toInstant().toString();
        }
        return value instanceof Number || value instanceof Boolean || value instanceof String ? value.toString() : null;
    }

    static Optional<Instant> time(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
