package mes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cursors that this server reads, and no other does: advisory locks, all on one connection.
 *
 * <p>They belong to no transaction, so that no reader of the journal waits for them, and are free the moment this server or
 * its connection dies. A cursor whose other side is slow takes no connection from anybody.
 */
final class CursorLocks {

    private static final Logger LOG = LoggerFactory.getLogger(CursorLocks.class);
    private static final int PATIENCE_SECONDS = 5;

    private final DataSource database;
    private final Map<String, StoredCursor> readers = new HashMap<>();
    private @Nullable Connection connection;

    CursorLocks(DataSource database) {
        this.database = database;
    }

    /** Whether this reader is the one that reads the cursor, from now on if nobody was. */
    synchronized boolean isReader(String name, StoredCursor reader) throws SQLException {
        Connection locks = connection();
        if (!readers.containsKey(name) && ask(locks, "SELECT pg_try_advisory_lock(hashtextextended(?, 0))", name)) {
            readers.put(name, reader);
        }
        return readers.get(name) == reader;
    }

    /** Lets another reader read the cursor. */
    synchronized void release(String name, StoredCursor reader) throws SQLException {
        if (readers.remove(name, reader)) {
            ask(connection(), "SELECT pg_advisory_unlock(hashtextextended(?, 0))", name);
        }
    }

    /** Gives the connection back without a lock. */
    synchronized void releaseAll() {
        readers.clear();
        try (Connection last = connection) {
            connection = null;
            if (last != null) {
                last.createStatement().execute("SELECT pg_advisory_unlock_all()");
            }
        } catch (SQLException e) {
            LOG.debug("the connection was lost, and the locks with it", e);
        }
    }

    /** With a connection that was lost all locks were. */
    private Connection connection() throws SQLException {
        if (connection == null || !connection.isValid(PATIENCE_SECONDS)) {
            releaseAll();
            connection = database.getConnection();
        }
        return connection;
    }

    private static boolean ask(Connection locks, String question, String name) throws SQLException {
        try (var statement = locks.prepareStatement(question)) {
            statement.setString(1, "cursor:" + name);
            var answer = statement.executeQuery();
            return answer.next() && answer.getBoolean(1);
        }
    }
}
