package mes.opcua.client;

import java.time.Duration;

/** How long to wait before the next try: ever longer, up to {@link #LONGEST}, and short again after a success. */
final class BackOff {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Duration shortest;
    private Duration next;

    BackOff(Duration shortest) {
        this.shortest = shortest;
        this.next = shortest;
    }

    Duration next() {
        Duration now = next;
        next = now.multipliedBy(2).compareTo(LONGEST) < 0 ? now.multipliedBy(2) : LONGEST;
        return now;
    }

    void reset() {
        next = shortest;
    }
}
