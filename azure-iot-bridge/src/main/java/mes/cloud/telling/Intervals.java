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
        Optional<Instant> until = mapper.toldUntil(kind);
        if (until.isEmpty()) {
            long millis = interval.toMillis();
            told(kind, new Span(Instant.EPOCH, Instant.ofEpochMilli(now.toEpochMilli() / millis * millis)));
        }
        return until.map(from -> new Span(from, from.plus(interval)))
                .filter(span -> !span.to().plus(GRACE).isAfter(now));
    }

    void told(String kind, Span span) {
        mapper.tellUntil(kind, span.to());
    }
}
