package mes.routes.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import mes.journal.Cursors;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The end of the journal, kept in memory for all who watch it: read once, however many they are.
 *
 * <p>Complete after its {@link #floor}: what is older must be read from the journal itself.
 */
@Component
final class RecentEntries implements SmartLifecycle {

    private static final int MOST = 1000;

    private final Journal journal;
    private final Cursors cursors;
    private final Deque<JournalEntry> entries = new ArrayDeque<>();
    private long floor;
    private long newest;
    private Cursors.@Nullable Following following;

    RecentEntries(Journal journal, Cursors cursors) {
        this.journal = journal;
        this.cursors = cursors;
    }

    /** The position up to which everything that can ever be there has been seen. */
    synchronized long newest() {
        return newest;
    }

    /**
     * At most so many entries after a position; waits for one, at most so long. No entries when none came or the server
     * stops, and nothing at all when some are not kept any more.
     */
    synchronized Optional<List<JournalEntry>> after(long position, int limit, Duration patience)
            throws InterruptedException {
        if (newest <= position && isRunning()) {
            wait(patience.toMillis());
        }
        return position < floor
                ? Optional.empty()
                : Optional.of(entries.stream()
                        .filter(entry -> entry.position() > position)
                        .limit(limit)
                        .toList());
    }

    private synchronized void add(JournalEntry entry) {
        entries.addLast(entry);
        if (entries.size() > MOST) {
            floor = entries.removeFirst().position();
        }
        newest = entry.position();
        notifyAll();
    }

    @Override
    public synchronized void start() {
        floor = Math.max(0, journal.newest() - MOST);
        newest = floor;
        following = cursors.watch("events", floor, this::add);
    }

    @Override
    public void stop() {
        Cursors.Following open = end();
        if (open != null) {
            open.close();
        }
    }

    private synchronized Cursors.@Nullable Following end() {
        Cursors.Following open = following;
        following = null;
        notifyAll();
        return open;
    }

    @Override
    public synchronized boolean isRunning() {
        return following != null;
    }

    /** Starts last and stops first, so that nobody waits for those who watch. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
