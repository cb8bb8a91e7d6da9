package mes.routes.http;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import mes.common.Rejection;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * Which values of properties somebody asks for: from a time until before another.
 *
 * @param property absent for all
 * @param mostLines absent for what the representation bears
 */
record PropertyQuery(
        @Nullable String property,
        Instant from,
        Instant to,
        @Nullable Integer mostLines) {

    private static final int MOST_INTERVALS = 10_000;
    private static final int DEFAULT_LIMIT = 1_000;

    /** Clocks of equipment may be ahead. */
    private static final Duration AHEAD = Duration.ofDays(2);

    static boolean isAny(Request request) {
        return Stream.of("property", "from", "to", "after", "limit")
                .anyMatch(name -> request.query(name).isPresent());
    }

    static boolean isSummary(Request request) {
        return request.query("points").isPresent() || request.query("interval").isPresent();
    }

    /** @throws Rejection INVALID when it ends before it begins */
    static PropertyQuery of(Request request, Instant now) {
        Instant from = request.time("after")
                .map(after -> after.plus(1, ChronoUnit.MICROS))
                .or(() -> request.time("from"))
                .orElse(Instant.EPOCH);
        Instant to = request.time("to").orElse(isSummary(request) ? now : now.plus(AHEAD));
        if (from.isAfter(to)) {
            throw Rejection.invalid("from is later than to");
        }
        return new PropertyQuery(
                request.query("property").orElse(null),
                from,
                to,
                request.query("limit").map(Integer::valueOf).orElse(null));
    }

    int limit() {
        return mostLines == null ? DEFAULT_LIMIT : mostLines;
    }

    /** @throws Rejection INVALID without one */
    String theProperty() {
        return Optional.ofNullable(property)
                .orElseThrow(() -> Rejection.invalid("property is missing: only one can be summed up"));
    }

    /** @throws Rejection INVALID when there would be too many, or nobody knows how many */
    Duration interval(Request request) {
        if (from.equals(Instant.EPOCH)) {
            throw Rejection.invalid("from is missing");
        }
        Duration span = Duration.between(from, to);
        Duration interval = request.query("interval")
                .map(PropertyQuery::duration)
                .orElseGet(
                        () -> part(request.query("points").map(Integer::valueOf).orElse(1)));
        if (interval.compareTo(Duration.ofMillis(1)) < 0 || span.dividedBy(interval) >= MOST_INTERVALS) {
            throw Rejection.invalid(
                    "an interval has at least 1 ms, and there are at most " + MOST_INTERVALS + " of them");
        }
        return interval;
    }

    /** So many of them cover the span; only microseconds count. */
    private Duration part(int points) {
        long micros = -Math.floorDiv(-from.until(to, ChronoUnit.MICROS), points);
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    private static Duration duration(String text) {
        try {
            return DurationStyle.detectAndParse(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw Rejection.invalid("interval " + text + " is no duration like 10s, 5m, 1h or PT1H");
        }
    }
}
