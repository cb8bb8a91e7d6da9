package mes.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import mes.cloud.hub.Hub;
import mes.cloud.hub.HubStandIn;
import mes.journal.Journal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two servers on one database: one of them is in touch with the hub, and whoever was held up does no harm. */
@OnCloud
@Tag(Hub.STAND_IN_ONLY)
@TestInstance(Lifecycle.PER_CLASS)
class ClusterTest {

    @Autowired
    CloudBridge bridge;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    private final HubStandIn hub = Hub.standIn();
    private Saw saw;
    private ConfigurableApplicationContext other;
    private CloudBridge otherBridge;

    @BeforeAll
    void thereIsAnother() {
        other = AnotherServer.with(this::theSameDatabase)
                .run(AnotherServer.arguments().toArray(String[]::new));
        otherBridge = other.getBean(CloudBridge.class);
    }

    private void theSameDatabase(GenericApplicationContext context) {
        context.registerBean("postgres", EmbeddedPostgres.class, () -> postgres, bean -> bean.setDestroyMethodName(""));
    }

    @BeforeEach
    void oneIsInTouch() {
        saw = new Saw(journal, transaction);
        await().untilAsserted(() -> assertThat(bridge.status())
                .matches(now -> now.backlog() == 0
                        && (now.connected() || otherBridge.status().connected())));
    }

    @AfterAll
    void thereIsOne() {
        other.close();
        hub.reset();
    }

    @Test
    void oneTellsAndTheOtherTakesOver() {
        saw.change(3);
        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).isEqualTo(saw.versions()));
        assertThat(otherBridge.status().connected())
                .isNotEqualTo(bridge.status().connected());
        assertThat(hub.log()).noneMatch(line -> line.startsWith("400027"));

        CloudBridge telling = bridge.status().connected() ? bridge : otherBridge;
        telling.stop();
        saw.change(3);

        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).isEqualTo(saw.versions()));
        assertThat(telling.status().connected()).isFalse();
        telling.start();
    }

    @Test
    void whoeverWasHeldUpDoesNotTellAgainWhatTheOtherTold() throws SQLException {
        try (Connection holding = postgres.getPostgresDatabase().getConnection()) {
            holding.setAutoCommit(false);
            holding.createStatement().execute("LOCK TABLE cloud_message IN SHARE MODE");
            saw.change(3);
            await().until(() -> heldUp() == 1);

            saw.change(3);
            letTheOtherRead();
            await().until(() -> heldUp() == 2);
            holding.commit();
        }

        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).hasSizeGreaterThanOrEqualTo(saw.version()));
        saw.change(1);
        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).contains(saw.version()));
        assertThat(saw.toldVersions(hub)).isEqualTo(saw.versions());
    }

    private long heldUp() {
        return count("SELECT count(*) FROM pg_locks WHERE relation = 'cloud_message'::regclass AND NOT granted");
    }

    /** As if the network between the first and the database broke, and its locks were freed. */
    private void letTheOtherRead() {
        count("SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                + " AND ((classid::bigint << 32) | objid::bigint) = hashtextextended('cursor:cloud', 0)");
    }

    private long count(String query) {
        Long number = database.queryForObject(query, Long.class);
        return number == null ? 0 : number;
    }
}
