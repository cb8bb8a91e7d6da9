package mes.performance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The values of a property within one interval.
 *
 * @param start where the interval begins: its later end when time goes back
 * @param count of all values
 * @param numbers how many of them are numbers; minimum, maximum and average are those of these
 */
public record PropertySummary(
        Instant start,
        long count,
        long numbers,
        @Nullable Double minimum,
        @Nullable Double maximum,
        @Nullable Double average) {}
