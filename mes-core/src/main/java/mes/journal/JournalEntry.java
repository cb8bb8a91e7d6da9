package mes.journal;

import java.time.Instant;
import mes.common.Origin;
import org.jspecify.annotations.Nullable;

/**
 * One thing that became true.
 *
 * @param position its place in the journal; entries about one record are in the order of its versions
 * @param record the record as it then stood, as JSON
 */
public record JournalEntry(
        long position,
        Instant at,
        String kind,
        String id,
        int version,
        String command,
        String edge,
        String who,
        @Nullable String message,
        String record) {

    public Origin origin() {
        return new Origin(edge, who, message);
    }
}
