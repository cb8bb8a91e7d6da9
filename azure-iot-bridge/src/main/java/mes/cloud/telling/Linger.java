package mes.cloud.telling;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long the first of those that wait has waited here, by a clock that nobody sets. For one thread. */
final class Linger {

    private final LongSupplier nanos;
    private long first = -1;
    private long since;

    Linger(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether this one is first and has been for so long. */
    boolean isOver(long position, Duration longest) {
        if (first != position) {
            first = position;
            since = nanos.getAsLong();
        }
        return nanos.getAsLong() - since >= longest.toNanos();
    }
}
