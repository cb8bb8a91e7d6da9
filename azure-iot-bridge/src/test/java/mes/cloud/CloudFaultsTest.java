package mes.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mes.cloud.hub.Hub;
import mes.cloud.hub.HubStandIn;
import mes.cloud.hub.Parcel;
import mes.journal.Cursors;
import mes.journal.Journal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever goes wrong on the way to the hub, what the plant promises holds. */
@OnCloud
@ExtendWith(InTouch.class)
@Tag(Hub.STAND_IN_ONLY)
class CloudFaultsTest {

    private static final int MANY = 200;

    @Autowired
    CloudBridge bridge;

    @Autowired
    Journal journal;

    @Autowired
    Cursors cursors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CloudHealth health;

    @Autowired
    MeterRegistry meters;

    private final HubStandIn hub = Hub.standIn();
    private Saw saw;

    @BeforeEach
    void thereIsASaw() {
        saw = new Saw(journal, transaction);
    }

    @AfterEach
    void faultsAreOver() {
        hub.reset();
    }

    @Test
    void tellsEverythingInOrderThroughALineThatBreaksAllTheTime() {
        Random random = new Random(7);
        Set<String> lost = ConcurrentHashMap.newKeySet();
        hub.faults.loseAcknowledgement(parcel -> random.nextInt(3) == 0 && lost.add(parcel.id()));

        saw.change(MANY);
        hub.kick(OnCloud.PLANT);

        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).hasSize(MANY));
        assertThat(saw.toldVersions(hub)).isEqualTo(saw.versions());
        assertThat(saw.told(hub).size()).isGreaterThan(Told.once(saw.told(hub)).size());
        assertThat(cursors.setAside()).isEmpty();
    }

    @Test
    void noticesThatNobodyIsThereAnyMore() {
        int before = hub.connects(OnCloud.PLANT);
        hub.faults.deaf(true);
        saw.change(MANY);
        await().until(() -> bridge.status().awaySince() != null);

        hub.faults.deaf(false);

        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).isEqualTo(saw.versions()));
        assertThat(hub.connects(OnCloud.PLANT)).isGreaterThan(before);
    }

    @Test
    void goesOnAfterARestartWithTheSameMessages() {
        Set<String> lost = ConcurrentHashMap.newKeySet();
        hub.faults.loseAcknowledgement(parcel -> parcel.text().contains(saw.id) && lost.add(parcel.id()));
        saw.change(MANY);
        await().until(() -> !lost.isEmpty());

        bridge.stop();
        saw.become("NOT_EXECUTING");
        hub.faults.loseAcknowledgement(parcel -> false);
        bridge.start();

        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).hasSize(saw.version()));
        assertThat(saw.toldVersions(hub)).isEqualTo(saw.versions());
        assertThat(Told.once(saw.told(hub)).stream().map(Parcel::id)).containsAll(lost);
    }

    @Test
    void setsAsideWhatTheHubDropsTheConnectionAtAndGoesOn() {
        hub.faults.drop(parcel -> parcel.text().contains("poison"));

        saw.become("poison");
        await().untilAsserted(() -> assertThat(cursors.setAside()).hasSize(1));
        saw.become("NOT_EXECUTING");

        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).containsExactly(2));
        hub.faults.drop(parcel -> false);
        cursors.setAside().forEach(entry -> cursors.sendAgain(entry.cursor(), entry.position()));
        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).containsExactly(2, 1));
        await().untilAsserted(() -> assertThat(cursors.setAside()).isEmpty());
    }

    @Test
    void setsNothingAsideWhenTheHubTakesNothingAtAll() {
        Set<String> dropped = ConcurrentHashMap.newKeySet();
        hub.faults.drop(parcel -> dropped.add(parcel.properties().get("kind")) || true);
        saw.become("NOT_EXECUTING");

        await().until(() -> dropped.contains("probe"));
        assertThat(cursors.setAside()).isEmpty();
        hub.faults.drop(parcel -> false);

        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).containsExactly(1));
    }

    @Test
    void waitsForAHubThatDoesNotKnowIt() {
        hub.faults.refuse(true);
        hub.kick(OnCloud.PLANT);
        saw.become("NOT_EXECUTING");
        await().untilAsserted(() -> assertThat(bridge.status().trouble()).contains("NOT_AUTHORIZED"));

        hub.faults.refuse(false);

        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).containsExactly(1));
        await().untilAsserted(() -> assertThat(bridge.status().trouble()).isNull());
    }

    @Test
    void isWatched() {
        saw.become("EXECUTING");
        await().until(() -> bridge.status().acknowledged() > 0);

        await().untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
        await().untilAsserted(() ->
                assertThat(meters.get("mes.cloud.connected").gauge().value()).isEqualTo(1));
        assertThat(meters.get("mes.cloud.age.seconds").gauge().value()).isLessThan(30);
        hub.faults.refuse(true);
        hub.kick(OnCloud.PLANT);
        await().untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(CloudHealth.DEGRADED));
    }
}
