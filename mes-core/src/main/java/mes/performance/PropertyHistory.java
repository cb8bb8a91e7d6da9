package mes.performance;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import mes.equipment.EquipmentId;

/**
 * What properties said over time, as long as it is kept.
 *
 * <p>A span of time goes from its start, inclusive, to its end, exclusive; one whose end is before its start goes back. Only
 * microseconds count.
 */
public interface PropertyHistory {

    /** Values of a property within a span, in its direction: the first so many. */
    List<PropertyValue> read(EquipmentId equipment, String property, Instant start, Instant end, int limit);

    /** Every value of these properties, in the order of time and then of property; read on while somebody takes them. */
    Iterator<PropertyValue> readAll(EquipmentId equipment, List<String> properties, Instant from, Instant to);

    /**
     * Sums up the values of a property for each interval of a span, in its direction; intervals without values are left out.
     *
     * @param interval beginning at the start; the last one ends with the span
     */
    List<PropertySummary> summarize(
            EquipmentId equipment, String property, Instant start, Instant end, Duration interval);

    /**
     * Tells how a property went in each interval of a span, in its direction; intervals without values are left out.
     *
     * @param interval beginning at the start; the last one ends with the span
     */
    List<PropertyCourse> follow(EquipmentId equipment, String property, Instant start, Instant end, Duration interval);
}
