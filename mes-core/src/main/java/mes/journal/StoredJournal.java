package mes.journal;

import java.util.Arrays;
import java.util.List;
import mes.common.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The journal in PostgreSQL. */
@Repository
class StoredJournal implements Journal {

    private final JournalMapper mapper;
    private final JournalSignal signal;
    private final Rows rows;

    StoredJournal(JournalMapper mapper, JournalSignal signal, Rows rows) {
        this.mapper = mapper;
        this.signal = signal;
        this.rows = rows;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<Change> changes) {
        rows.add("journal (kind, id, version, command, edge, who, message, record)", changes, StoredJournal::row);
        signal.afterCommit();
    }

    private static List<@Nullable Object> row(Change change) {
        Origin origin = change.origin();
        return Arrays.asList(
                change.kind(),
                change.id(),
                change.version(),
                change.command(),
                origin.edge(),
                origin.who(),
                origin.message(),
                change.record());
    }

    @Override
    public List<JournalEntry> latest(int limit) {
        return mapper.latest(limit);
    }

    @Override
    public List<JournalEntry> latest(String kind, int limit) {
        return mapper.latestOf(kind, limit);
    }

    @Override
    public List<JournalEntry> about(String kind, String id) {
        return mapper.about(kind, id);
    }

    @Override
    public long newest() {
        return mapper.newest();
    }

    @Override
    public JournalTail tail(long after) {
        return new JournalTail(mapper, signal, after);
    }
}
