package mes.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import mes.cloud.hub.Hub;
import mes.cloud.hub.HubSide;
import mes.cloud.hub.Parcel;
import mes.common.Origin;
import mes.information.InformationObjects;
import mes.journal.Cursors;
import mes.journal.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the plant promises to any hub: nothing is missing, order is kept, repetitions have the same identity. */
@OnCloud
@ExtendWith(InTouch.class)
class CloudBridgeTest {

    private static final int MANY = 200;

    @Autowired
    Journal journal;

    @Autowired
    InformationObjects results;

    @Autowired
    Cursors cursors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    private final HubSide hub = Hub.side();
    private Saw saw;

    @BeforeEach
    void thereIsASaw() {
        saw = new Saw(journal, transaction);
    }

    @Test
    void tellsWhatBecameTrue() {
        saw.become("EXECUTING");

        await().untilAsserted(() -> assertThat(saw.told(hub)).isNotEmpty());
        Parcel parcel = saw.told(hub).get(0);
        assertThat(parcel.properties())
                .containsEntry("kind", "equipment-state")
                .containsEntry("schema", "millwright/1")
                .containsEntry("site", "sawmill")
                .containsEntry("equipment", saw.id)
                .containsEntry("$.ct", "application/json")
                .containsEntry("$.ce", "utf-8")
                .containsKey("$.mid");
        assertThat(Told.events(saw.told(hub))).singleElement().satisfies(event -> {
            assertThat(event.path("subject").asText()).isEqualTo(saw.id);
            assertThat(event.path("record").path("state").asText()).isEqualTo("EXECUTING");
            assertThat(event.path("command").asText()).isEqualTo("REPORT");
            assertThat(event.has("who")).isFalse();
        });
    }

    @Test
    void tellsTestResultsInTheirOwnWords() {
        results.put("TestResult", saw.id, "<TestResult/>", Origin.SERVER);

        await().untilAsserted(() -> assertThat(saw.told(hub)).isNotEmpty());
        assertThat(saw.told(hub).get(0).properties()).containsEntry("kind", "test-result");
        assertThat(Told.events(saw.told(hub)))
                .singleElement()
                .satisfies(event -> assertThat(
                                event.path("record").path("document").asText())
                        .isEqualTo("<TestResult/>"));
    }

    @Test
    void putsManyIntoFewBlocks() {
        saw.change(MANY);

        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).hasSize(MANY));
        assertThat(saw.told(hub))
                .allSatisfy(parcel -> assertThat(parcel.body().length).isLessThan(4_096));
        assertThat(Told.once(saw.told(hub))).hasSizeLessThan(MANY / 4);
    }

    /** When a process of its own dies, PostgreSQL ends all others and recovers, as after a power failure. */
    @Test
    void losesNothingWhenTheDatabaseCrashes() {
        saw.change(MANY);
        long one = Objects.requireNonNull(database.queryForObject("SELECT pg_backend_pid()", Long.class));

        assertThat(ProcessHandle.of(one).orElseThrow().destroyForcibly()).isTrue();

        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).hasSize(MANY));
        assertThat(saw.toldVersions(hub)).isEqualTo(saw.versions());
    }

    @Test
    void setsAsideWhatNoMessageHolds() {
        saw.become("x".repeat(300_000));
        saw.become("NOT_EXECUTING");

        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).containsExactly(2));
        assertThat(cursors.setAside()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(saw.id);
            cursors.drop(entry.cursor(), entry.position());
        });
    }

    @Test
    void goesOnWhereverTheLineBreaks() {
        saw.change(MANY);
        hub.kick(OnCloud.PLANT);
        saw.change(MANY);

        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).hasSize(2 * MANY));
        assertThat(saw.toldVersions(hub)).isEqualTo(saw.versions());
    }
}
