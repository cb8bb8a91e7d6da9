package mes.routes.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import mes.journal.JournalEntry;

/** An entry of the journal as it is listed and streamed. */
record JournalEntryView(
        long position,
        Instant at,
        String kind,
        String id,
        int version,
        String command,
        String edge,
        String who,
        @JsonRawValue String record) {

    static JournalEntryView of(JournalEntry entry) {
        return new JournalEntryView(
                entry.position(),
                entry.at(),
                entry.kind(),
                entry.id(),
                entry.version(),
                entry.command(),
                entry.edge(),
                entry.who(),
                entry.record());
    }
}
