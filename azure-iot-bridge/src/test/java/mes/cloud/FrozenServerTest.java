package mes.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.concurrent.atomic.AtomicBoolean;
import mes.cloud.hub.Hub;
import mes.cloud.hub.HubStandIn;
import mes.journal.Cursors;
import mes.journal.Journal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A server whose process freezes in the midst of telling, thaws when another has taken over, and at last is killed. */
@OnCloud
@Tag(Hub.STAND_IN_ONLY)
class FrozenServerTest {

    private static final int MANY = 200;

    /** Sessions in which a server has asked since then whether it may read. */
    private static final String ASKS = """
            SELECT count(*) FROM pg_stat_activity
            WHERE application_name = ? AND query LIKE '%pg_try_advisory_lock%' AND query_start > ?::timestamptz
            """;

    @Autowired
    CloudBridge bridge;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    Journal journal;

    @Autowired
    Cursors cursors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    private final HubStandIn hub = Hub.standIn();
    private Saw saw;
    private ServerProcess other;

    @BeforeEach
    void anotherTells() throws Exception {
        saw = new Saw(journal, transaction);
        other = new ServerProcess(postgres);
        letTheOtherTell();
    }

    private void letTheOtherTell() {
        int before = hub.connects(OnCloud.PLANT);
        bridge.stop();
        await().until(() -> hub.connects(OnCloud.PLANT) > before);
        bridge.start();
    }

    @AfterEach
    void oneIsLeft() {
        other.close();
        hub.reset();
    }

    @Test
    void doesNoHarm() {
        whenTheHubIsTold(other::freeze);
        saw.change(MANY);
        assertThatAllIsTold();

        String thawed = database.queryForObject("SELECT now()::text", String.class);
        other.thaw();
        await().until(() -> database.queryForObject(ASKS, Integer.class, ServerProcess.NAME, thawed) > 0);
        saw.change(MANY);
        assertThatAllIsTold();
        await().untilAsserted(() -> assertThat(bridge.status().trouble()).isNull());

        letTheOtherTell();
        whenTheHubIsTold(other::kill);
        saw.change(MANY);
        assertThatAllIsTold();
    }

    /** The hub acknowledges the first message about the saw, but nobody is there any more. */
    private void whenTheHubIsTold(Runnable happens) {
        AtomicBoolean isFirst = new AtomicBoolean(true);
        hub.faults.loseAcknowledgement(parcel -> {
            if (parcel.text().contains(saw.id) && isFirst.getAndSet(false)) {
                happens.run();
            }
            return false;
        });
    }

    private void assertThatAllIsTold() {
        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).hasSize(saw.version()));
        assertThat(saw.toldVersions(hub)).isEqualTo(saw.versions());
        await().untilAsserted(() -> assertThat(bridge.status().connected()).isTrue());
        assertThat(cursors.setAside()).isEmpty();
    }
}
