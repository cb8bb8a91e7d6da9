package mes.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import mes.cloud.hub.Hub;
import mes.cloud.hub.HubStandIn;
import mes.cloud.hub.Parcel;
import mes.common.Origin;
import mes.journal.Change;
import mes.journal.Cursors;
import mes.journal.Journal;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens on the way to the cloud: nothing is missing, order is kept, repetitions have the same identity. */
@OnCloud
class CloudBridgeTest {

    private static final int MANY = 400;

    private record Said(String equipment, String state) {}

    @Autowired
    CloudBridge bridge;

    @Autowired
    Journal journal;

    @Autowired
    Cursors cursors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Autowired
    CloudHealth health;

    @Autowired
    MeterRegistry meters;

    private final HubStandIn hub = Hub.standIn();
    private final String subject = "saw-" + UUID.randomUUID();
    private int version;

    @BeforeEach
    void isInTouch() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        await().untilAsserted(() -> assertThat(bridge.status())
                .as(() -> "hub: " + hub.log())
                .matches(now -> now.connected() && now.backlog() == 0 && now.trouble() == null));
    }

    @AfterEach
    void faultsAreOver() {
        hub.reset();
    }

    @Test
    void tellsWhatBecameTrue() {
        become("EXECUTING");

        await().untilAsserted(() -> assertThat(told()).hasSize(1));
        Parcel parcel = told().get(0);
        assertThat(parcel.properties())
                .containsEntry("kind", "equipment-state")
                .containsEntry("schema", "millwright/1")
                .containsEntry("site", "sawmill")
                .containsEntry("equipment", subject)
                .containsEntry("$.ct", "application/json")
                .containsEntry("$.ce", "utf-8")
                .containsKey("$.mid");
        assertThat(Told.events(told())).singleElement().satisfies(event -> {
            assertThat(event.path("subject").asText()).isEqualTo(subject);
            assertThat(event.path("record").path("state").asText()).isEqualTo("EXECUTING");
            assertThat(event.path("command").asText()).isEqualTo("REPORT");
            assertThat(event.has("who")).isFalse();
        });
    }

    @Test
    void putsManyIntoFewBlocks() {
        becomeMany();

        await().untilAsserted(() -> assertThat(versions()).hasSize(MANY));
        assertThat(told()).allSatisfy(parcel -> assertThat(parcel.body().length).isLessThan(4_096));
        assertThat(told().size()).isLessThan(MANY / 8);
    }

    @Test
    void tellsEverythingInOrderThroughALineThatBreaksAllTheTime() {
        Random random = new Random(7);
        Set<String> lost = ConcurrentHashMap.newKeySet();
        hub.faults.loseAcknowledgement(parcel -> random.nextInt(3) == 0 && lost.add(parcel.id()));

        becomeMany();
        hub.kick(OnCloud.PLANT);

        await().untilAsserted(() -> assertThat(versions()).hasSize(MANY));
        assertThat(versions()).isEqualTo(all());
        assertThat(told().size()).isGreaterThan(Told.once(told()).size());
        assertThat(cursors.setAside()).isEmpty();
    }

    @Test
    void noticesThatNobodyIsThereAnyMore() {
        hub.faults.deaf(true);
        becomeMany();
        int before = hub.connects(OnCloud.PLANT);
        await().until(() -> bridge.status().awaySince() != null);

        hub.faults.deaf(false);

        await().untilAsserted(() -> assertThat(versions()).isEqualTo(all()));
        assertThat(hub.connects(OnCloud.PLANT)).isGreaterThan(before);
    }

    @Test
    void goesOnAfterARestartWithTheSameMessages() {
        Set<String> lost = ConcurrentHashMap.newKeySet();
        hub.faults.loseAcknowledgement(parcel -> lost.add(parcel.id()));
        becomeMany();
        await().until(() -> !lost.isEmpty());

        bridge.stop();
        become("NOT_EXECUTING");
        hub.faults.loseAcknowledgement(parcel -> false);
        bridge.start();

        await().untilAsserted(() -> assertThat(versions()).hasSize(MANY + 1));
        assertThat(versions()).isEqualTo(all());
        assertThat(Told.once(told()).stream().map(Parcel::id)).containsAll(lost);
    }

    @Test
    void losesNothingWhenTheDatabaseGoesAway() {
        becomeMany();

        IntStream.range(0, 5)
                .forEach(i -> database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"));

        await().untilAsserted(() -> assertThat(versions()).hasSize(MANY));
        assertThat(versions()).isEqualTo(all());
    }

    @Test
    void setsAsideWhatTheHubDropsTheConnectionAtAndGoesOn() {
        hub.faults.drop(parcel -> parcel.text().contains("poison"));

        become("poison");
        await().untilAsserted(() -> assertThat(cursors.setAside()).hasSize(1));
        become("NOT_EXECUTING");

        await().untilAsserted(() -> assertThat(versions()).containsExactly(2));
        hub.faults.drop(parcel -> false);
        cursors.setAside().forEach(entry -> cursors.sendAgain(entry.cursor(), entry.position()));
        await().untilAsserted(() -> assertThat(versions()).containsExactly(2, 1));
        await().untilAsserted(() -> assertThat(cursors.setAside()).isEmpty());
    }

    @Test
    void setsNothingAsideWhenTheHubTakesNothingAtAll() {
        hub.faults.drop(parcel -> true);
        become("NOT_EXECUTING");
        int before = hub.connects(OnCloud.PLANT);

        await().until(() -> hub.connects(OnCloud.PLANT) > before + 4);
        assertThat(cursors.setAside()).isEmpty();
        hub.faults.drop(parcel -> false);

        await().untilAsserted(() -> assertThat(versions()).containsExactly(1));
    }

    @Test
    void setsAsideWhatNoMessageHolds() {
        become("x".repeat(300_000));
        become("NOT_EXECUTING");

        await().untilAsserted(() -> assertThat(versions()).containsExactly(2));
        assertThat(cursors.setAside()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(subject);
            cursors.drop(entry.cursor(), entry.position());
        });
    }

    @Test
    void waitsForAHubThatDoesNotKnowIt() {
        hub.faults.refuse(true);
        hub.kick(OnCloud.PLANT);
        become("NOT_EXECUTING");
        await().untilAsserted(() -> assertThat(bridge.status().trouble()).contains("NOT_AUTHORIZED"));

        hub.faults.refuse(false);

        await().untilAsserted(() -> assertThat(versions()).containsExactly(1));
        await().untilAsserted(() -> assertThat(bridge.status().trouble()).isNull());
    }

    @Test
    void isWatched() {
        become("EXECUTING");
        await().until(() -> bridge.status().acknowledged() > 0);

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(meters.get("mes.cloud.connected").gauge().value()).isEqualTo(1);
        hub.faults.refuse(true);
        hub.kick(OnCloud.PLANT);
        await().untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(CloudHealth.DEGRADED));
    }

    private void becomeMany() {
        IntStream.range(0, MANY / 20)
                .forEach(i -> transaction.executeWithoutResult(status -> {
                    List<Change> changes = new ArrayList<>();
                    IntStream.range(0, 20).forEach(j -> changes.add(change("NOT_EXECUTING")));
                    journal.append(changes);
                }));
    }

    private void become(String state) {
        transaction.executeWithoutResult(status -> journal.append(change(state)));
    }

    private Change change(String state) {
        version++;
        return new Change("equipment-state", subject, version, "REPORT", Origin.SERVER, new Said(subject, state));
    }

    private List<Integer> all() {
        return IntStream.rangeClosed(1, version).boxed().toList();
    }

    private List<Integer> versions() {
        return Told.versions(told(), subject);
    }

    private List<Parcel> told() {
        return hub.taken(OnCloud.PLANT).stream()
                .filter(parcel -> parcel.text().contains(subject))
                .toList();
    }
}
