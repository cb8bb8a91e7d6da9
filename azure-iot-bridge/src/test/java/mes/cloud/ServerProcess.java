package mes.cloud;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import mes.Signal;
import mes.cloud.hub.Hub;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The bridge in a process of its own, on the database of the test: it can be frozen, thawed and killed. */
final class ServerProcess implements AutoCloseable {

    /** By which its sessions are known in the database. */
    static final String NAME = "another-server";

    private final Process process;

    ServerProcess(EmbeddedPostgres postgres) throws IOException, GeneralSecurityException {
        Path certificate = Files.writeString(
                Files.createTempFile("hub", ".pem"), Hub.standIn().papers.pem());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djdk.net.hosts.file=" + System.getProperty("jdk.net.hosts.file"),
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName(),
                "--test.database=" + postgres.getJdbcUrl("postgres", "postgres") + "&ApplicationName=" + NAME,
                "--spring.ssl.bundle.pem.hub.truststore.certificate=file:" + certificate,
                "--mes.lease=2s"));
        AnotherServer.arguments().forEach(command::add);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", NAME + ".log").toFile())
                .start();
    }

    /** Of the test's own context it has all but the database and the hub, which are elsewhere. */
    public static void main(String[] arguments) {
        AnotherServer.with(ServerProcess::elsewhere).run(arguments);
    }

    private static void elsewhere(GenericApplicationContext context) {
        context.registerBean("postgres", String.class, () -> "elsewhere");
        context.registerBean("hub", SslBundleRegistrar.class, () -> bundles -> {});
        context.registerBean("dataSource", DataSource.class, () -> database(context));
    }

    private static DataSource database(ConfigurableApplicationContext context) {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(context.getEnvironment().getRequiredProperty("test.database"));
        return database;
    }

    void freeze() {
        Signal.STOP.to(process);
    }

    void thaw() {
        Signal.CONT.to(process);
    }

    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }
}
