package mes.journal;

import java.time.Duration;
import java.util.List;

/** A reading of the journal whose place nobody remembers. */
final class WatchedJournal implements Reading.Round {

    private static final int BATCH = 500;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final JournalTail tail;
    private final JournalReader reader;

    WatchedJournal(JournalTail tail, JournalReader reader) {
        this.tail = tail;
        this.reader = reader;
    }

    @Override
    public void read() throws Exception {
        List<JournalEntry> entries = tail.next(BATCH);
        if (entries.isEmpty()) {
            tail.await(LOOK_AGAIN);
        }
        for (JournalEntry entry : entries) {
            reader.read(entry);
        }
    }
}
