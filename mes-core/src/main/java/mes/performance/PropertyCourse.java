package mes.performance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a property went within one interval, from its first value there to its last; each value holds until the next.
 *
 * @param start where the interval begins: its later end when time goes back
 * @param first when the earliest value was said, however time goes
 * @param firstNumber the earliest value that is a number
 * @param micros for how many microseconds numbers held
 * @param total of these numbers, each multiplied by its microseconds
 */
public record PropertyCourse(
        Instant start,
        Instant first,
        String firstValue,
        Instant last,
        String lastValue,
        @Nullable Double firstNumber,
        @Nullable Double lastNumber,
        long micros,
        double total) {}
