package mes.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path temp;

    @Test
    void keepsWhatWasCommittedWhoeverIsKilled() throws Exception {
        Process server = startServerThatCommits("before the server was killed");
        server.destroyForcibly().waitFor();

        server = startServerThatCommits("before the database was killed too");
        server.destroyForcibly().waitFor();
        postmaster().destroyForcibly();

        try (DataFolder data = DataFolder.open(temp);
                EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(query(database, "SELECT string_agg(text, ', ') FROM kept"))
                    .isEqualTo("before the server was killed, before the database was killed too");
        }
    }

    @Test
    void comesBackAtTheSamePlaceWhenItDiesUnderTheServer() throws Exception {
        try (DataFolder data = DataFolder.open(temp);
                EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            String place = database.getJdbcUrl();
            ProcessHandle killed = postmaster();
            killed.destroyForcibly();

            // While it dies there may be nobody whom its file names.
            await().ignoreExceptions().untilAsserted(() -> {
                database.keepAlive();
                assertThat(postmaster()).isNotEqualTo(killed);
            });

            assertThat(database.getJdbcUrl()).isEqualTo(place);
            assertThat(query(database, "SELECT 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void startsAgainAfterAnInterruptedFirstStart() throws Exception {
        Files.createDirectories(temp.resolve("postgres/cluster/base"));

        try (DataFolder data = DataFolder.open(temp);
                EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(query(database, "SELECT 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void isDurableAndAsksForThePassword() throws Exception {
        try (DataFolder data = DataFolder.open(temp);
                EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(query(database, "SHOW fsync")).isEqualTo("on");
            assertThat(query(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(database, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(query(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), "postgres", "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private Process startServerThatCommits(String text) throws IOException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommittingServer.class.getName(),
                        temp.toString(),
                        text)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = server.inputReader();
        assertThat(output.lines().anyMatch("committed"::equals)).isTrue();
        return server;
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(temp.resolve("postgres/cluster/postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    /** A process to be killed: commits a text and goes on running. */
    static final class CommittingServer {

        public static void main(String[] args) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.open(Path.of(args[0])));
            try (Connection connection = connect(database)) {
                connection.createStatement().execute("CREATE TABLE IF NOT EXISTS kept (text text)");
                connection.createStatement().execute("INSERT INTO kept VALUES ('" + args[1] + "')");
            }
            System.out.println("committed");
            Thread.currentThread().join();
        }
    }
}
