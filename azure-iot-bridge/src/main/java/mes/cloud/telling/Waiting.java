package mes.cloud.telling;

import java.util.List;
import mes.cloud.link.Telegram;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to the cloud.
 *
 * @param number its place among all
 * @param positions of the journal's entries in it; none for what is told at intervals
 * @param upTo where the cursor is once this and all others up to there have arrived
 * @param drops how often the cloud dropped the connection when it was sent this message alone
 */
record Waiting(
        long number,
        Telegram telegram,
        List<Long> positions,
        @Nullable Long upTo,
        int drops) {

    Waiting {
        positions = List.copyOf(positions);
    }

    /** One that is new. */
    static Waiting of(Telegram telegram, List<Long> positions, @Nullable Long upTo) {
        return new Waiting(0, telegram, positions, upTo, 0);
    }
}
