package mes.publication;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the cloud. Messages and connections are those of this server since it started.
 *
 * @param connected whether this server is connected; of several, at most one is
 * @param backlog entries of the journal that the cloud was not told
 * @param oldest when the first of them became true
 * @param setAside those that it would not take
 * @param acknowledged messages that it has
 * @param repeated messages that were sent once more, for nobody knew whether it had them
 * @param rejected messages that it would not take
 * @param blocksToday what was sent today (UTC), in blocks of 4 KB
 * @param blocksOfADay how much may be
 * @param awaySince since when it has been away; absent while all is well
 * @param trouble what was last wrong
 */
public record CloudStatus(
        boolean connected,
        long connects,
        @Nullable Instant lastTold,
        long backlog,
        @Nullable Instant oldest,
        long setAside,
        long acknowledged,
        long repeated,
        long rejected,
        long blocksToday,
        long blocksOfADay,
        @Nullable Instant awaySince,
        @Nullable String trouble) {

    /** How old the oldest entry is that the cloud was not told. */
    public Duration age(Instant now) {
        return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }

    public boolean isBudgetSpent() {
        return blocksToday >= blocksOfADay;
    }
}
