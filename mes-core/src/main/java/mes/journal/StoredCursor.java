package mes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
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
    private final DataSource database;
    private JournalTail tail;

    StoredCursor(String name, JournalReader reader, CursorMapper mapper, Journal journal, DataSource database) {
        this.name = name;
        this.reader = reader;
        this.mapper = mapper;
        this.journal = journal;
        this.database = database;
        this.tail = journal.tail(0);
        mapper.create(name);
    }

    @Override
    public void read() throws Exception {
        if (!readAlone()) {
            tail.await(LOOK_AGAIN);
        }
    }

    /**
     * Reads a batch, unless another server does.
     *
     * <p>The advisory lock belongs to a transaction that writes nothing: no other reader of the journal waits for it,
     * and it is free the moment this server or its connection dies.
     */
    private boolean readAlone() throws Exception {
        try (Connection lock = database.getConnection()) {
            lock.setAutoCommit(false);
            return isOurs(lock) && readBatch();
        }
    }

    private boolean isOurs(Connection lock) throws SQLException {
        try (var ask = lock.prepareStatement("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            ask.setString(1, "cursor:" + name);
            var answer = ask.executeQuery();
            return answer.next() && answer.getBoolean(1);
        }
    }

    private boolean readBatch() throws Exception {
        Optional<JournalEntry> again = mapper.nextAgain(name);
        if (again.isPresent()) {
            tell(again.get());
            return true;
        }
        long position = mapper.position(name);
        if (tail.position() != position) {
            tail = journal.tail(position);
        }
        List<JournalEntry> entries = tail.next(BATCH);
        for (JournalEntry entry : entries) {
            tell(entry);
            mapper.advance(name, entry.position());
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
            mapper.failing(name, String.valueOf(away.getMessage()));
            throw away;
        }
    }
}
