package mes.cloud.link;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next try to connect: longer each time, by a random part of what it was, so that many who lost
 * the same cloud do not come back together.
 */
public final class JitteredBackOff {

    private final Duration shortest;
    private final Duration longest;
    private final DoubleSupplier random;
    private Duration last;

    /** @param random from 0 to 1 */
    public JitteredBackOff(Duration shortest, Duration longest, DoubleSupplier random) {
        this.shortest = shortest;
        this.longest = longest;
        this.random = random;
        this.last = shortest;
    }

    /** Anything from the shortest to three times what it was, and no more than the longest. */
    public Duration next() {
        long least = shortest.toMillis();
        long most = Math.max(least, Math.min(longest.toMillis(), 3 * last.toMillis()));
        last = Duration.ofMillis(least + (long) (random.getAsDouble() * (most - least)));
        return last;
    }

    /** For one whom the cloud knows and does not want: asking often only makes it worse. */
    public Duration longest() {
        last = longest;
        return longest;
    }

    public void reset() {
        last = shortest;
    }
}
