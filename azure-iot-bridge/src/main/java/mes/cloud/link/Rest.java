package mes.cloud.link;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Until when there is no other try, and why; by a clock that nobody sets. For one thread, but for the reason. */
final class Rest {

    private final JitteredBackOff backOff;
    private final LongSupplier nanos;
    private volatile @Nullable String why;
    private Duration pause = Duration.ZERO;
    private long since;

    Rest(JitteredBackOff backOff, LongSupplier nanos) {
        this.backOff = backOff;
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    boolean isOver() {
        return nanos.getAsLong() - since >= pause.toNanos();
    }

    Optional<String> why() {
        return Optional.ofNullable(why);
    }

    /** How long it will be. */
    Duration after(LinkAway away) {
        return begin(String.valueOf(away.getMessage()), away.isRefused() ? backOff.longest() : backOff.next());
    }

    Duration longest(String reason) {
        return begin(reason, backOff.longest());
    }

    private Duration begin(String reason, Duration length) {
        why = reason;
        pause = length;
        since = nanos.getAsLong();
        return length;
    }

    /** There is a line; whether it lasts is another question. */
    void end() {
        why = null;
        pause = Duration.ZERO;
    }

    /** All is well: the next loss is a new one. */
    void forget() {
        backOff.reset();
    }
}
