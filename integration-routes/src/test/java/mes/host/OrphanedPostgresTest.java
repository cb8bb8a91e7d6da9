package mes.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed PostgreSQL leaves behind names processes that are gone, or nobody. */
class OrphanedPostgresTest {

    @TempDir
    Path home;

    @Test
    void isNotAliveWithoutAFile() throws IOException {
        OrphanedPostgres left = new OrphanedPostgres(home);

        assertThat(left.isAlive()).isFalse();
        left.stop();
    }

    @Test
    void isNotAliveWhenItsFileNamesNobody() throws IOException {
        Path file = file("");
        OrphanedPostgres left = new OrphanedPostgres(home);

        assertThat(left.isAlive()).isFalse();
        left.stop();
        assertThat(file).doesNotExist();
    }

    @Test
    void isNotAliveWhenItsNumberBelongsToSomebodyElse() throws IOException {
        Path file = file(ProcessHandle.current().pid() + "\nfolder\n");
        OrphanedPostgres left = new OrphanedPostgres(home);

        assertThat(left.isAlive()).isFalse();
        left.stop();
        assertThat(file).doesNotExist();
    }

    private Path file(String content) throws IOException {
        Path cluster = Files.createDirectories(home.resolve("cluster"));
        return Files.writeString(cluster.resolve("postmaster.pid"), content);
    }
}
