package mes.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temp;

    @Test
    void isForItsOwnerAlone() throws IOException {
        try (DataFolder data = DataFolder.open(temp.resolve("data"))) {
            Secret secret = data.secret("some-password");

            assertThat(permissions(data.path())).isEqualTo("rwx------");
            assertThat(permissions(secret.file())).isEqualTo("rw-------");
        }
    }

    @Test
    void refusesASecondServer() throws IOException {
        try (DataFolder data = DataFolder.open(temp)) {
            assertThatThrownBy(() -> DataFolder.open(temp))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(data.path().toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void isFreeAgainAfterItIsClosed() throws IOException {
        DataFolder.open(temp).close();

        try (DataFolder again = DataFolder.open(temp)) {
            assertThat(again.path()).isEqualTo(temp.toRealPath());
        }
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.createFile(temp.resolve("data"));

        assertThatThrownBy(() -> DataFolder.open(file)).isInstanceOf(StartRefused.class);
    }

    @Test
    void keepsASecret() throws IOException {
        Secret first;
        try (DataFolder data = DataFolder.open(temp)) {
            first = data.secret("some-password");
        }

        try (DataFolder data = DataFolder.open(temp)) {
            Secret second = data.secret("some-password");

            assertThat(second.value()).isEqualTo(first.value()).hasSizeGreaterThanOrEqualTo(20);
            assertThat(first.fresh()).isTrue();
            assertThat(second.fresh()).isFalse();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
