package mes.opcua.client;

import java.time.Duration;

/** How long to wait before the next try: ever longer, up to {@link #LONGEST}, and short again after a success. */
final class BackOff {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Duration next = SHORTEST;

    Duration next() {
        Duration now = next;
        next = now.multipliedBy(2).compareTo(LONGEST) < 0 ? now.multipliedBy(2) : LONGEST;
        return now;
    }

    void reset() {
        next = SHORTEST;
    }
}
