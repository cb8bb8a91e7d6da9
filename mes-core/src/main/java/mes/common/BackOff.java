package mes.common;

import java.time.Duration;

/** How long to wait before the next try: twice as long each time, and short again after a success. For one thread. */
public final class BackOff {

    private final Duration shortest;
    private final Duration longest;
    private Duration next;

    public BackOff(Duration shortest, Duration longest) {
        this.shortest = shortest;
        this.longest = longest;
        this.next = shortest;
    }

    public Duration next() {
        Duration now = next;
        Duration twice = now.multipliedBy(2);
        next = twice.compareTo(longest) < 0 ? twice : longest;
        return now;
    }

    public void reset() {
        next = shortest;
    }
}
