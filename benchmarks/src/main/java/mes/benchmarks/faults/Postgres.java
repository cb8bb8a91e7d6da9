package mes.benchmarks.faults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** PostgreSQL with {@code fsync}, which can be killed and comes back with what it had committed. */
final class Postgres implements AutoCloseable {

    private static final String DATABASE = "faults";
    private static final long LOOK_AGAIN_NANOS = 20_000_000;

    private final EmbeddedPostgres postgres;
    private final Path folder;
    private final List<String> command;

    private Postgres(EmbeddedPostgres postgres, Path folder) throws IOException {
        this.postgres = postgres;
        this.folder = folder;
        this.command = command(postmaster());
    }

    static Postgres start() throws IOException, SQLException {
        ((Logger) LoggerFactory.getLogger("io.zonky")).setLevel(Level.WARN);
        Path folder = Files.createTempDirectory("postgres-benchmark");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
        return new Postgres(postgres, folder);
    }

    int port() {
        return postgres.getPort();
    }

    /** A new, empty database, by whatever port leads here. */
    String create(int port) throws SQLException {
        execute(url("postgres", port()), "DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
        execute(url("postgres", port()), "CREATE DATABASE " + DATABASE);
        return url(DATABASE, port);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(DATABASE, port()));
    }

    void execute(String statements) throws SQLException {
        execute(url(DATABASE, port()), statements);
    }

    /** Kills all of its processes at once, starts it again and waits until it has recovered. */
    void killAndRise() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!answers()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** PostgreSQL refuses to be root, so root starts it where it is nobody. */
    private static List<String> command(ProcessHandle postmaster) {
        ProcessHandle.Info info = postmaster.info();
        Stream<String> nobody =
                System.getProperty("user.name").equals("root") ? Stream.of("unshare", "-U") : Stream.empty();
        return Stream.of(
                        nobody,
                        info.command().stream(),
                        Stream.of(info.arguments().orElseThrow()))
                .flatMap(words -> words)
                .toList();
    }

    private static String url(String database, int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres&password=postgres";
    }

    private static void execute(String url, String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
