package mes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/**
 * Leases as advisory locks of PostgreSQL, all on one connection.
 *
 * <p>They belong to no transaction, so that no reader of the journal waits for them, and whoever holds one for long takes no
 * connection from anybody. PostgreSQL ends the connection when this server says nothing for too long: a frozen process keeps
 * its connections open.
 */
@Repository
class StoredLeases implements Leases, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StoredLeases.class);
    private static final int PATIENCE_SECONDS = 5;
    private static final int BEATS = 10;

    private static final String TAKE = "SELECT pg_try_advisory_lock(hashtextextended(?, 0))";
    private static final String RELEASE = "SELECT pg_advisory_unlock(hashtextextended(?, 0))";
    private static final String JOIN = "SELECT pg_try_advisory_lock_shared(hashtext('mes'), hashtext(?))";
    private static final String LEAVE = "SELECT pg_advisory_unlock_shared(hashtext('mes'), hashtext(?))";
    private static final String END = "SELECT pg_advisory_unlock_all(); RESET idle_session_timeout";

    private static final String SHARERS = """
            SELECT count(*) FROM pg_locks
            WHERE locktype = 'advisory' AND granted AND objsubid = 2
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND classid = (hashtext('mes')::int8 & x'ffffffff'::int8)::oid
              AND objid = (hashtext(?)::int8 & x'ffffffff'::int8)::oid
            """;

    private final DataSource database;
    private final Duration longestSilence;
    private final Map<String, Object> holders = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(StoredLeases::thread);
    private @Nullable Connection connection;
    private long confirmedNanos;

    /** @param longestSilence longer than a transaction may be idle, so that it ends before */
    StoredLeases(DataSource database, @Value("${mes.lease:20s}") Duration longestSilence) {
        this.database = database;
        this.longestSilence = longestSilence;
        long beat = longestSilence.toMillis() / BEATS;
        heart.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized boolean isMine(String name, Object holder) throws SQLException {
        Connection locks = connection();
        if (!holders.containsKey(name) && isTrue(locks, TAKE, name)) {
            holders.put(name, holder);
        }
        return holders.get(name) == holder;
    }

    @Override
    public synchronized boolean isStillMine(String name, Object holder) {
        return holders.get(name) == holder && System.nanoTime() - confirmedNanos < longestSilence.toNanos() / 2;
    }

    @Override
    public synchronized void release(String name, Object holder) throws SQLException {
        if (holders.remove(name, holder)) {
            isTrue(connection(), RELEASE, name);
        }
    }

    @Override
    public synchronized int sharers(String work) throws SQLException {
        Connection locks = connection();
        if (!shared.contains(work) && isTrue(locks, JOIN, work)) {
            shared.add(work);
        }
        try (var question = locks.prepareStatement(SHARERS)) {
            question.setString(1, work);
            var count = question.executeQuery();
            count.next();
            return count.getInt(1);
        }
    }

    @Override
    public synchronized void leave(String work) throws SQLException {
        if (shared.remove(work)) {
            isTrue(connection(), LEAVE, work);
        }
    }

    private synchronized void beat() {
        try {
            if (connection != null) {
                connection();
            }
        } catch (SQLException away) {
            LOG.debug("no lease is held", away);
        }
    }

    /** With a connection that was lost all leases were. */
    private Connection connection() throws SQLException {
        long now = System.nanoTime();
        Connection known = connection;
        if (known == null || !known.isValid(PATIENCE_SECONDS)) {
            releaseAll();
            known = database.getConnection();
            connection = known;
            execute(known, "SET idle_session_timeout = " + longestSilence.toMillis());
        }
        confirmedNanos = now;
        return known;
    }

    private void releaseAll() {
        holders.clear();
        shared.clear();
        try (Connection last = connection) {
            connection = null;
            if (last != null) {
                execute(last, END);
            }
        } catch (SQLException e) {
            LOG.debug("the connection was lost, and the leases with it", e);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static boolean isTrue(Connection locks, String question, String name) throws SQLException {
        try (var statement = locks.prepareStatement(question)) {
            statement.setString(1, name);
            var answer = statement.executeQuery();
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "leases");
        thread.setDaemon(true);
        return thread;
    }

    /** Gives the connection back without a lease. */
    @Override
    public void destroy() {
        heart.shutdownNow();
        synchronized (this) {
            releaseAll();
        }
    }
}
