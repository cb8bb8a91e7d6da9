package mes.opcua.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mes.equipment.EquipmentId;
import mes.performance.PropertyHistory;
import mes.performance.PropertySummary;
import mes.performance.PropertyValue;

/** The property of a piece of equipment that a variable shows: {@code equipment/{id}/CurrentProperties/{property}}. */
record HistoricalProperty(EquipmentId equipment, String name, PropertyHistory history) {

    private static final Pattern VARIABLE = Pattern.compile("equipment/([^/]+)/CurrentProperties/(.+)", Pattern.DOTALL);

    /** No property that a NodeId could mean says anything before or after these. */
    static final Instant FIRST = Instant.EPOCH;

    static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    static Optional<HistoricalProperty> of(Object identifier, PropertyHistory history) {
        Matcher variable = VARIABLE.matcher(identifier.toString());
        return variable.matches()
                ? Optional.of(new HistoricalProperty(new EquipmentId(variable.group(1)), variable.group(2), history))
                : Optional.empty();
    }

    /** See {@link PropertyHistory#read}. */
    List<PropertyValue> read(Instant start, Instant end, int limit) {
        return history.read(equipment, name, start, end, limit);
    }

    /** See {@link PropertyHistory#summarize}. */
    List<PropertySummary> summarize(Instant start, Instant end, Duration interval) {
        return history.summarize(equipment, name, start, end, interval);
    }
}
