package mes.cloud.telling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is not in the journal is told at the end of each interval, also of those that passed while the cloud was away. */
final class Intervals {

    /** What belongs to an interval may be committed a little later. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** What is older was not missed by an outage, but by a clock that was set. */
    private static final Duration LONGEST_OUTAGE = Duration.ofDays(30);

    private final IntervalMapper mapper;
    private final Clock clock;

    Intervals(IntervalMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What happened from one time to another. */
    record Span(Instant from, Instant to) {}

    /** Tells of a span. */
    @FunctionalInterface
    interface Sampling {
        List<Event> events(Span span);
    }

    /** The next span that is over and was not told; the first begins when somebody first asks. */
    Optional<Span> due(String kind, Duration interval) {
        if (interval.isZero() || interval.isNegative()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant from = mapper.toldUntil(kind)
                .filter(until -> !until.isAfter(now.plus(interval)))
                .map(until -> later(until, floor(now.minus(LONGEST_OUTAGE), interval)))
                .orElseGet(() -> begin(kind, now, interval));
        return Optional.of(new Span(from, from.plus(interval)))
                .filter(span -> !span.to().plus(GRACE).isAfter(now));
    }

    /** Also where the clock was set back: what lies ahead was told by a clock that was wrong. */
    private Instant begin(String kind, Instant now, Duration interval) {
        Instant begin = floor(now, interval);
        mapper.tellUntil(kind, begin);
        return begin;
    }

    private static Instant floor(Instant time, Duration interval) {
        long millis = interval.toMillis();
        return Instant.ofEpochMilli(time.toEpochMilli() / millis * millis);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    void told(String kind, Span span) {
        mapper.tellUntil(kind, span.to());
    }
}
