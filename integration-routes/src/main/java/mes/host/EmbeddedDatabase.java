package mes.host;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL as a child of this process, on a free loopback port, with its data and its password in the data folder. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
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
            EmbeddedPostgres postgres = start(OwnerOnly.createFolder(home), password);
            Files.writeString(complete, "");
            return new EmbeddedDatabase(postgres, password.value());
        } catch (IOException | IllegalStateException e) {
            throw new StartRefused(
                    "The embedded PostgreSQL does not start: " + e.getMessage(),
                    "Look into " + home.resolve("cluster/log")
                            + ". As root it needs user namespaces: start as an ordinary user, "
                            + "or give a database with --spring.datasource.url=<jdbc url>.",
                    e);
        }
    }

    private static EmbeddedPostgres start(Path home, Secret password) throws IOException {
        return EmbeddedPostgres.builder()
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
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres?reWriteBatchedInserts=true";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
