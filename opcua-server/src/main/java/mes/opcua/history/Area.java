package mes.opcua.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import mes.performance.PropertyValue;
import org.jspecify.annotations.Nullable;

/**
 * What lies below a course of numbers.
 *
 * @param micros for how many microseconds there was a number
 * @param total of the numbers, each multiplied by its microseconds
 */
record Area(long micros, double total) {

    private static final double MICROS = 1e6;

    /** Below a value that held for a while; below none, and below a text, there is nothing. */
    static Area of(@Nullable PropertyValue value, Instant from, Instant to) {
        OptionalDouble number = value == null ? OptionalDouble.empty() : value.number();
        long micros = number.isEmpty() ? 0 : ChronoUnit.MICROS.between(from, to);
        return new Area(micros, number.orElse(0) * micros);
    }

    Area plus(Area other) {
        return new Area(micros + other.micros, total + other.total);
    }

    double average() {
        return total / micros;
    }

    /** In the property's unit, times seconds. */
    double inSeconds() {
        return total / MICROS;
    }
}
