package mes.performance;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.OptionalDouble;
import mes.common.Property;
import mes.work.Work;
import org.jspecify.annotations.Nullable;

/**
 * The planned run time per item, PRI (ISO 22400-2), as a job order tells it: its parameter {@value #PARAMETER}, a number of
 * seconds, minutes or hours by its unit, or an ISO 8601 duration.
 */
final class PlannedRunTime {

    static final String PARAMETER = "PlannedRunTimePerItem";

    private static final double NANOS = 1e9;

    private static final Map<String, Integer> SECONDS = Map.ofEntries(
            Map.entry("s", 1),
            Map.entry("SEC", 1),
            Map.entry("min", 60),
            Map.entry("MIN", 60),
            Map.entry("h", 3_600),
            Map.entry("HUR", 3_600));

    private PlannedRunTime() {}

    /** Absent where the work does not say it, or not so that it can be understood. */
    static @Nullable Duration perItem(Work work) {
        return work.parameters().stream()
                .filter(parameter -> parameter.id().equals(PARAMETER))
                .findFirst()
                .map(PlannedRunTime::duration)
                .filter(time -> !time.isNegative() && !time.isZero())
                .orElse(null);
    }

    private static @Nullable Duration duration(Property parameter) {
        OptionalDouble number = PropertyValue.number(parameter.value());
        Integer unit = parameter.unit() == null ? Integer.valueOf(1) : SECONDS.get(parameter.unit());
        if (number.isPresent()) {
            return unit == null ? null : Duration.ofNanos(Math.round(number.getAsDouble() * unit * NANOS));
        }
        try {
            return Duration.parse(parameter.value());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
