package mes.cloud.telling;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How it went since the server started. */
public final class Tally {

    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private volatile boolean isExhausted;
    private volatile @Nullable Instant lastTold;

    void acknowledged(Instant now) {
        acknowledged.incrementAndGet();
        lastTold = now;
    }

    void repeated() {
        repeated.incrementAndGet();
    }

    void rejected() {
        rejected.incrementAndGet();
    }

    void exhausted(boolean exhausted) {
        isExhausted = exhausted;
    }

    /** Messages that the cloud has. */
    public long acknowledgedMessages() {
        return acknowledged.get();
    }

    /** Messages of which nobody knew whether the cloud had them, so that they were sent once more. */
    public long repeatedMessages() {
        return repeated.get();
    }

    /** Messages that the cloud would not take. */
    public long rejectedMessages() {
        return rejected.get();
    }

    /** Whether the day's budget is spent. */
    public boolean isBudgetSpent() {
        return isExhausted;
    }

    public Optional<Instant> lastTold() {
        return Optional.ofNullable(lastTold);
    }
}
