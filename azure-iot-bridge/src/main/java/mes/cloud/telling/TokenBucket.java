package mes.cloud.telling;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets through so many a second, and a burst after a rest. For one thread. */
final class TokenBucket {

    private static final double NANOS = 1e9;

    private final double rate;
    private final int burst;
    private final LongSupplier nanos;
    private double tokens;
    private long last;

    TokenBucket(double rate, int burst, LongSupplier nanos) {
        this.rate = rate;
        this.burst = burst;
        this.nanos = nanos;
        this.tokens = burst;
        this.last = nanos.getAsLong();
    }

    /** Takes one; how long to wait before it may be used. */
    Duration take() {
        long now = nanos.getAsLong();
        tokens = Math.min(burst, tokens + rate * (now - last) / NANOS) - 1;
        last = now;
        return tokens >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-tokens / rate * NANOS));
    }
}
