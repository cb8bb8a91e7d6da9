package mes.host;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL as a child of this process, on a free loopback port, with its data and its password in the data folder. Should
 * it die under the server, it is started again on the same port.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int FREE_PORT = 0;

    private final Path home;
    private final Secret password;
    private final int port;
    private EmbeddedPostgres postgres;
    private boolean isClosed;

    private EmbeddedDatabase(Path home, Secret password) throws IOException {
        this.home = home;
        this.password = password;
        this.postgres = start(FREE_PORT);
        this.port = postgres.getPort();
    }

    static EmbeddedDatabase start(DataFolder data) {
        Path home = data.path().resolve("postgres");
        Path complete = home.resolve("complete");
        try {
            new OrphanedPostgres(home).stop();
            if (!Files.exists(complete)) {
                // An interrupted first start leaves half a cluster, which can hold nothing yet.
                FileSystemUtils.deleteRecursively(home);
            }
            Secret password = data.secret("postgres-password");
            EmbeddedDatabase database = new EmbeddedDatabase(OwnerOnly.createFolder(home), password);
            Files.writeString(complete, "");
            return database;
        } catch (IOException | IllegalStateException e) {
            throw new StartRefused(
                    "The embedded PostgreSQL does not start: " + e.getMessage(),
                    "Look into " + home.resolve("cluster/log")
                            + ". As root it needs user namespaces: start as an ordinary user, "
                            + "or give a database with --spring.datasource.url=<jdbc url>.",
                    e);
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    synchronized void keepAlive() {
        OrphanedPostgres left = new OrphanedPostgres(home);
        try {
            if (!isClosed && !left.isAlive()) {
                LOG.warn("PostgreSQL is gone; it is started again");
                postgres.close();
                left.stop();
                postgres = start(port);
            }
        } catch (IOException | IllegalStateException e) {
            LOG.error("PostgreSQL does not start again: {}", e.getMessage());
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(home.resolve("cluster"))
                .setOverrideWorkingDirectory(home.resolve("bin").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                // The builder hands these to initdb as they are, after its own "-A trust".
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.file().toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", password.value())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // The builder is made for tests and turns these three off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "50")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .start();
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return password.value();
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true";
    }

    @Override
    public synchronized void close() throws IOException {
        isClosed = true;
        postgres.close();
    }
}
