package mes.opcua.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.jspecify.annotations.Nullable;

/** The clock of a PLC's server, compared with ours: whether it goes, and whether its times can be believed. */
final class PlcClock {

    private static final Duration TOLERANCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(5);
    private static final Instant FIRST_BELIEVABLE = Instant.parse("2000-01-01T00:00:00Z");

    private final Clock ours;
    private @Nullable Instant said;
    private Instant movedAt = Instant.EPOCH;
    private volatile Duration ahead = Duration.ZERO;

    PlcClock(Clock ours) {
        this.ours = ours;
    }

    Instant now() {
        return ours.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Another server, or the same after a restart. */
    void begin() {
        said = null;
    }

    /** Takes what it says now. */
    void hear(Instant time) {
        Instant now = now();
        if (!time.equals(said)) {
            said = time;
            movedAt = now;
            ahead = Duration.between(now, time);
        }
    }

    /** Whether it says the same again and again: whoever answers then is not the one who sees the values. */
    boolean stands() {
        return said != null && Duration.between(movedAt, now()).compareTo(LONGEST_STANDSTILL) > 0;
    }

    boolean isRight() {
        return ahead.abs().compareTo(TOLERANCE) <= 0;
    }

    /** By how much it is ahead of ours. */
    Duration ahead() {
        return ahead;
    }

    /** When a value became what it is: by its source, else by the server, else, or if the clock is wrong, by our clock. */
    Instant timeOf(DataValue value) {
        Instant now = now();
        return isRight()
                ? Stream.of(value.sourceTime(), value.serverTime())
                        .flatMap(time -> Optional.ofNullable(time).map(PlcClock::instantOf).stream())
                        .filter(time -> isBelievable(time, now))
                        .findFirst()
                        .orElse(now)
                : now;
    }

    /** As exactly as values are kept. */
    static Instant instantOf(DateTime time) {
        return time.getJavaInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean isBelievable(Instant time, Instant now) {
        return !time.isBefore(FIRST_BELIEVABLE) && !time.isAfter(now.plus(TOLERANCE));
    }
}
