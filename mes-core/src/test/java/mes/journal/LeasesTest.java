package mes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import mes.OnPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class LeasesTest {

    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final StoredLeases one;
    private final StoredLeases other;
    private final String work = "work-" + UUID.randomUUID();

    @Autowired
    LeasesTest(DataSource database) {
        one = new StoredLeases(database, SILENCE);
        other = new StoredLeases(database, SILENCE);
    }

    @AfterEach
    void end() {
        one.destroy();
        other.destroy();
    }

    @Test
    void areHeldByOneServerUntilItLetsGo() throws SQLException {
        assertThat(one.isMine(work, this)).isTrue();
        assertThat(other.isMine(work, this)).isFalse();
        assertThat(one.isStillMine(work, this)).isTrue();
        assertThat(other.isStillMine(work, this)).isFalse();

        one.release(work, this);

        assertThat(other.isMine(work, this)).isTrue();
        assertThat(one.isMine(work, this)).isFalse();
    }

    @Test
    void areHeldByOneHolderOfAServer() throws SQLException {
        assertThat(one.isMine(work, "a")).isTrue();
        assertThat(one.isMine(work, "b")).isFalse();

        one.release(work, "b");

        assertThat(one.isStillMine(work, "a")).isTrue();
    }

    @Test
    void areFreeWhenTheirServerIsGone() throws SQLException {
        assertThat(one.isMine(work, this)).isTrue();

        one.destroy();

        assertThat(other.isMine(work, this)).isTrue();
    }

    @Test
    void knowHowManyServersShareSomeWork() throws SQLException {
        assertThat(one.sharers(work)).isEqualTo(1);
        assertThat(other.sharers(work)).isEqualTo(2);
        assertThat(one.sharers(work)).isEqualTo(2);
        assertThat(one.sharers(work + "-other")).isEqualTo(1);

        other.leave(work);

        assertThat(one.sharers(work)).isEqualTo(1);
    }
}
