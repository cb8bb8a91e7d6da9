package mes.benchmarks.ingest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** PostgreSQL with {@code fsync}, the same for all, with a database for each. */
final class Database implements AutoCloseable {

    /** What peers write: each reading, and the newest of each property. */
    static final String READINGS = """
            CREATE TABLE reading (
                equipment text COLLATE "C" NOT NULL,
                property text COLLATE "C" NOT NULL,
                time timestamptz NOT NULL,
                value text NOT NULL,
                number double precision,
                PRIMARY KEY (equipment, property, time));
            CREATE TABLE newest_reading (
                equipment text COLLATE "C" NOT NULL,
                property text COLLATE "C" NOT NULL,
                time timestamptz NOT NULL,
                value text NOT NULL,
                PRIMARY KEY (equipment, property));
            """;

    private final EmbeddedPostgres postgres;

    private Database(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Database start() throws IOException {
        ((Logger) LoggerFactory.getLogger("io.zonky")).setLevel(Level.WARN);
        return new Database(EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_wal_size", "4GB")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start());
    }

    /** A new, empty database. */
    String create(String name) throws SQLException {
        execute(url("postgres"), "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        execute(url("postgres"), "CREATE DATABASE " + name);
        return url(name);
    }

    /** What peers need: a new database with tables for readings. */
    String createForReadings(String name) throws SQLException {
        String url = create(name);
        execute(url, READINGS);
        return url;
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + name + "?user=postgres&password=postgres";
    }

    int port() {
        return postgres.getPort();
    }

    /** Writes out what is dirty, so that nobody pays for another's rows. */
    void settle() throws SQLException {
        execute(url("postgres"), "CHECKPOINT");
    }

    static void execute(String url, String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The processes of the server. */
    Stream<ProcessHandle> processes() throws IOException {
        Path pid = Path.of(serverSetting("data_directory"), "postmaster.pid");
        ProcessHandle postmaster =
                ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0))).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants());
    }

    private String serverSetting(String name) throws IOException {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
