package mes.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mes.common.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One outward edge's durable place in the journal, read by one server of a cluster at a time. */
final class StoredCursor implements Reading.Round {

    private static final Logger LOG = LoggerFactory.getLogger(StoredCursor.class);
    private static final int BATCH = 200;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final String name;
    private final JournalReader reader;
    private final CursorMapper mapper;
    private final Journal journal;
    private final CursorLocks locks;
    private JournalTail tail;

    StoredCursor(String name, JournalReader reader, CursorMapper mapper, Journal journal, CursorLocks locks) {
        this.name = name;
        this.reader = reader;
        this.mapper = mapper;
        this.journal = journal;
        this.locks = locks;
        this.tail = journal.tail(0);
    }

    @Override
    public void read() throws Exception {
        if (!locks.isReader(name, this) || !readBatch()) {
            tail.await(LOOK_AGAIN);
        }
    }

    @Override
    public void end() throws SQLException {
        locks.release(name, this);
    }

    private boolean readBatch() throws Exception {
        Optional<JournalEntry> again = mapper.nextAgain(name);
        if (again.isPresent()) {
            tell(again.get());
            return true;
        }
        Optional<Long> position = mapper.position(name);
        return position.isPresent() && readAfter(position.get());
    }

    private boolean readAfter(long position) throws Exception {
        if (tail.position() != position) {
            tail = journal.tail(position);
        }
        List<JournalEntry> entries = tail.next(BATCH);
        for (JournalEntry entry : entries) {
            Reading.stopIfAsked();
            if (reader.concerns(entry)) {
                tell(entry);
                mapper.advance(name, entry.position());
            }
        }
        if (!entries.isEmpty()) {
            mapper.advance(name, tail.position());
        }
        return !entries.isEmpty();
    }

    private void tell(JournalEntry entry) throws Exception {
        try {
            reader.read(entry);
            mapper.drop(name, entry.position());
        } catch (Rejection refused) {
            LOG.warn("{} set aside {} {}: {}", name, entry.kind(), entry.id(), refused.getMessage());
            mapper.setAside(name, entry.position(), refused.getMessage());
        } catch (Exception away) { // whatever it is, it is told where the backlog can be seen, and then tried again
            Reading.stopIfAsked();
            mapper.failing(name, String.valueOf(away.getMessage()));
            throw away;
        }
    }
}
