package mes.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import mes.cloud.hub.Hub;
import mes.cloud.hub.HubStandIn;
import mes.cloud.hub.Parcel;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Cursors;
import mes.journal.Journal;
import mes.performance.EquipmentReports;
import mes.performance.MachineryState;
import mes.performance.OperationMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** However somebody sets the clock of the plant while the bridge runs, what it promises holds. The hub's clock is right. */
@OnCloud
@ExtendWith(InTouch.class)
@Tag(Hub.STAND_IN_ONLY)
class ClockTest {

    private static final int SOME = 40;
    private static final long ALL_BLOCKS = 380_000;

    @Autowired
    SettableClock clock;

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
    EquipmentHierarchy equipment;

    @Autowired
    EquipmentReports reports;

    private final HubStandIn hub = Hub.standIn();
    private Saw saw;

    @BeforeEach
    void thereIsASaw() {
        saw = new Saw(journal, transaction);
    }

    @AfterEach
    void isRight() {
        clock.beRight();
        database.update("DELETE FROM cloud_budget");
    }

    @Test
    void tellsEverythingInOrderWhileTheClockJumps() {
        int before = hub.connects(OnCloud.PLANT);
        saw.change(SOME);
        clock.jump(Duration.ofDays(400));
        saw.change(SOME);
        await().until(() -> hub.connects(OnCloud.PLANT) > before);
        clock.jump(Duration.ofDays(-800));
        saw.change(SOME);

        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).hasSize(3 * SOME));
        assertThat(saw.toldVersions(hub)).isEqualTo(saw.versions());
        assertThat(cursors.setAside()).isEmpty();
    }

    @Test
    void isRefusedWhileItsClockIsBehindAndMissesNothing() {
        clock.jump(Duration.ofDays(-1));
        hub.kick(OnCloud.PLANT);
        saw.change(SOME);
        await().untilAsserted(() -> assertThat(bridge.status().trouble()).contains("NOT_AUTHORIZED"));
        assertThat(saw.told(hub)).isEmpty();

        clock.beRight();

        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).isEqualTo(saw.versions()));
    }

    @Test
    void spendsTheBudgetOfTheDayThatTheClockSays() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        spend(today);
        spend(today.plusDays(1));
        saw.become("EXECUTING");
        await().until(() -> database.queryForObject("SELECT count(*) FROM cloud_message", Integer.class) == 1);
        assertThat(bridge.status().isBudgetSpent()).isTrue();
        assertThat(saw.told(hub)).isEmpty();

        clock.jump(Duration.ofDays(2));

        await().untilAsserted(() -> assertThat(saw.toldVersions(hub)).containsExactly(1));
        assertThat(bridge.status().isBudgetSpent()).isFalse();
        clock.beRight();
        assertThat(bridge.status().isBudgetSpent()).isTrue();
    }

    private void spend(LocalDate day) {
        database.update(
                "INSERT INTO cloud_budget VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET blocks = ?",
                day,
                ALL_BLOCKS,
                ALL_BLOCKS);
    }

    @Test
    void carriesOutWhatHasNotExpiredByItsClockAndAnswersTheSameWhateverItSaysLater() {
        equipment.add(new EquipmentId(saw.id), EquipmentLevel.WORK_UNIT, null, "", Origin.SERVER);
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        clock.jump(Duration.ofHours(2));
        ask("late", soon);
        clock.jump(Duration.ofHours(-4));
        ask("timely", soon.minus(Duration.ofHours(2)));
        clock.beRight();
        ask("late", soon);
        ask("timely", soon.minus(Duration.ofHours(2)));

        assertThat(answers("late")).allMatch(answer -> answer.contains("it expired at " + soon));
        assertThat(answers("timely")).allMatch(answer -> answer.contains("\"accepted\":true"));
        assertThat(journal.about("job-order", "late-" + saw.id)).isEmpty();
        assertThat(journal.about("job-order", "timely-" + saw.id)).hasSize(1);
    }

    private void ask(String name, Instant expires) {
        int before = answers(name).size();
        hub.ask(OnCloud.PLANT, name + saw.id, """
            {"command": "store", "jobOrder": "%s-%s", "equipment": "%s", "expires": "%s"}""".formatted(name, saw.id, saw.id, expires));
        await().until(() -> answers(name).size() > before && hub.waiting(OnCloud.PLANT) == 0);
    }

    private List<String> answers(String name) {
        return hub.taken(OnCloud.PLANT).stream()
                .filter(parcel -> (name + saw.id).equals(parcel.properties().get("$.cid")))
                .map(Parcel::text)
                .toList();
    }

    @Test
    void tellsOfTheTimeThatItIsOnceTheClockIsRightAgain() {
        EquipmentId id = new EquipmentId(saw.id);
        equipment.add(id, EquipmentLevel.WORK_UNIT, null, "", Origin.SERVER);
        reports.state(id, MachineryState.EXECUTING, OperationMode.PROCESSING, null, clock.instant(), Origin.SERVER);
        hub.desire(OnCloud.PLANT, "{\"tell\":{\"kpiInterval\":\"1s\"}}");
        await().until(() -> database.queryForObject("SELECT count(*) FROM cloud_interval", Integer.class) > 0);
        clock.jump(Duration.ofDays(60));
        await().until(() -> toldOf(clock.instant().minus(Duration.ofDays(31)), clock.instant()));

        clock.beRight();

        Instant right = clock.instant();
        await().until(() -> toldOf(right, right.plus(Duration.ofHours(1))));
        hub.desire(OnCloud.PLANT, "{\"tell\":{\"kpiInterval\":\"0s\"}}");
        await().until(() -> hub.reported(OnCloud.PLANT)
                .path("tell")
                .path("kpiInterval")
                .asText()
                .equals("PT0S"));
    }

    private boolean toldOf(Instant after, Instant before) {
        return Told.events(saw.told(hub)).stream()
                .filter(event -> event.path("record").has("to"))
                .map(event -> Instant.parse(event.path("at").asText()))
                .anyMatch(at -> at.isAfter(after) && at.isBefore(before));
    }
}
