package mes.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** A reading of the journal whose place nobody remembers; an entry that could not be told is told again. */
final class WatchedJournal implements Reading.Round {

    private static final int BATCH = 500;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final JournalTail tail;
    private final JournalReader reader;
    private final Deque<JournalEntry> untold = new ArrayDeque<>();

    WatchedJournal(JournalTail tail, JournalReader reader) {
        this.tail = tail;
        this.reader = reader;
    }

    @Override
    public void read() throws Exception {
        if (untold.isEmpty()) {
            untold.addAll(tail.next(BATCH));
        }
        if (untold.isEmpty()) {
            tail.await(LOOK_AGAIN);
        }
        while (!untold.isEmpty()) {
            reader.read(untold.element());
            untold.remove();
        }
    }
}
