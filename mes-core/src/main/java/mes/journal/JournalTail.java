package mes.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mes.journal.JournalMapper.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the journal from one position onwards, in order and without ever skipping an entry.
 *
 * <p>Positions are drawn before they are committed, so a hole in what is visible is either a transaction that was rolled
 * back or one that still runs. The hole is passed only when every transaction that could fill it has ended: when none that
 * runs is older than one begun at the hole's first sighting. Not for use by several threads.
 */
public final class JournalTail {

    private final JournalMapper mapper;
    private final JournalSignal signal;
    private long position;
    private @Nullable Hole hole;

    JournalTail(JournalMapper mapper, JournalSignal signal, long after) {
        this.mapper = mapper;
        this.signal = signal;
        this.position = after;
    }

    /** The position of the last entry that was read. */
    public long position() {
        return position;
    }

    /** The entries that follow, at most so many; empty when there are none yet. A hole just seen is looked at again. */
    public List<JournalEntry> next(int limit) {
        List<JournalEntry> entries = new ArrayList<>();
        @Nullable Hole seen;
        do {
            seen = hole;
            entries.addAll(read(limit - entries.size()));
        } while (hole != seen);
        return entries;
    }

    private List<JournalEntry> read(int limit) {
        List<JournalEntry> entries = new ArrayList<>();
        for (Row row : mapper.after(position, limit)) {
            if (row.position() != position + 1 && !isPassable(row)) {
                break;
            }
            position = row.position();
            entries.add(row.entry());
        }
        return entries;
    }

    /** Waits until this server appended something, at most so long; other servers' entries are found by reading again. */
    public void await(Duration longest) throws InterruptedException {
        signal.await(longest);
    }

    private boolean isPassable(Row row) {
        if (hole == null || hole.before != row.position()) {
            hole = new Hole(row.position(), mapper.newTransaction());
        }
        return row.oldestTransaction() >= hole.seenAt;
    }

    private record Hole(long before, long seenAt) {}
}
