package mes.performance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A span of time as a query reads it, however it goes.
 *
 * @param start where it begins, which is its latest time when it goes back
 * @param from inclusive, the earlier end
 * @param to exclusive, the later end
 */
record Span(Instant start, Instant from, Instant to, boolean isBack) {

    /** See {@link PropertyHistory}. */
    static Span of(Instant start, Instant end) {
        return start.isAfter(end)
                ? new Span(start, after(end), after(start), true)
                : new Span(start, start, end, false);
    }

    /** What is not before this was after that. */
    private static Instant after(Instant time) {
        return time.plus(1, ChronoUnit.MICROS);
    }
}
