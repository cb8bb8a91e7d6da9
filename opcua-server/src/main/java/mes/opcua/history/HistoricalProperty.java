package mes.opcua.history;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mes.equipment.EquipmentId;
import mes.performance.PropertyCourse;
import mes.performance.PropertyHistory;
import mes.performance.PropertySummary;
import mes.performance.PropertyValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.jspecify.annotations.Nullable;

/** The property of a piece of equipment that a variable shows: {@code equipment/{id}/CurrentProperties/{property}}. */
record HistoricalProperty(EquipmentId equipment, String name, PropertyHistory history) {

    private static final Pattern VARIABLE = Pattern.compile("equipment/([^/]+)/CurrentProperties/(.+)", Pattern.DOTALL);

    /** No property that a NodeId could mean says anything before or after these. */
    static final Instant FIRST = Instant.EPOCH;

    static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /** A time that a client names, as precise as times are kept; beyond all that is kept it is the first or the last. */
    static Optional<Instant> time(@Nullable DateTime named) {
        return Optional.ofNullable(named)
                .filter(time -> !time.isNull())
                .map(time -> time.getJavaInstant().truncatedTo(ChronoUnit.MICROS))
                .map(time -> time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time);
    }

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

    /** What it said at a time. */
    PropertyValue value(Instant time, String value) {
        return new PropertyValue(equipment, name, time, value);
    }

    /** See {@link PropertyHistory#summarize}; each by the start of its interval. */
    Map<Instant, PropertySummary> summarize(Intervals intervals) {
        return history.summarize(equipment, name, intervals.start(), intervals.end(), intervals.length()).stream()
                .collect(toMap(PropertySummary::start, identity()));
    }

    /** See {@link PropertyHistory#follow}; each by the start of its interval. */
    Map<Instant, PropertyCourse> follow(Intervals intervals) {
        return history.follow(equipment, name, intervals.start(), intervals.end(), intervals.length()).stream()
                .collect(toMap(PropertyCourse::start, identity()));
    }

    /** The last value before the earliest of the intervals. */
    @Nullable
    PropertyValue heldBefore(Intervals intervals) {
        return last(intervals.isBack() ? intervals.end() : intervals.start().minus(1, ChronoUnit.MICROS));
    }

    /** When it said its last value. */
    @Nullable
    Instant newest() {
        PropertyValue last = last(LAST);
        return last == null ? null : last.time();
    }

    private @Nullable PropertyValue last(Instant upTo) {
        return read(upTo, FIRST, 1).stream().findFirst().orElse(null);
    }
}
