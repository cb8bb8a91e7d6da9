package mes.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers wrong passwords by name and address, and by address alone.
 *
 * <p>Some are free; each further one doubles the time in which nothing from there is even looked at, right or wrong. What
 * is remembered is bounded and forgotten after a while.
 */
final class FailedAttempts {

    private static final int FREE_FOR_A_NAME = 5;
    private static final int FREE_FOR_AN_ADDRESS = 50;
    private static final int MOST = 10_000;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(4);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    FailedAttempts(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyGuesses while nothing is looked at */
    synchronized void check(String name, String address) {
        Instant now = clock.instant();
        Instant until = later(until(both(name, address), FREE_FOR_A_NAME), until(address, FREE_FOR_AN_ADDRESS));
        if (until.isAfter(now)) {
            throw new TooManyGuesses(Duration.between(now, until));
        }
    }

    synchronized void add(String name, String address) {
        failures.merge(both(name, address), Failures.first(clock), (known, first) -> known.andOneMore(clock));
        failures.merge(address, Failures.first(clock), (known, first) -> known.andOneMore(clock));
    }

    synchronized void forget(String name, String address) {
        failures.remove(both(name, address));
    }

    private static String both(String name, String address) {
        return address + " " + name.substring(0, Math.min(100, name.length()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Instant until(String key, int free) {
        Failures known = failures.get(key);
        return known == null || known.count < free ? Instant.MIN : known.last.plus(known.pause(free));
    }

    private record Failures(int count, Instant last) {

        static Failures first(Clock clock) {
            return new Failures(1, clock.instant());
        }

        Failures andOneMore(Clock clock) {
            boolean forgotten = last.plus(FORGOTTEN_AFTER).isBefore(clock.instant());
            return forgotten ? first(clock) : new Failures(count + 1, clock.instant());
        }

        Duration pause(int free) {
            Duration doubled = SHORTEST_PAUSE.multipliedBy(1L << Math.min(count - free, 4));
            return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
    }
}
