package mes.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mes.OnPostgres;
import mes.alert.Handling.Stage;
import mes.common.Origin;
import mes.common.Reason;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.performance.EquipmentReports;
import mes.work.DispatchControl;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrderId;
import mes.work.Work;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class WorkAlertsTest {

    private static final Origin MACHINE = Origin.of("mqtt", "SAW");
    private static final Origin ANN = Origin.of("http", "ann");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String JAMMED = "Jammed";

    @Autowired
    AlertControl control;

    @Autowired
    WorkAlerts alerts;

    @Autowired
    ShelvingRule rule;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    EquipmentReports reports;

    @Autowired
    JobControl jobs;

    @Autowired
    DispatchControl dispatch;

    @Autowired
    Journal journal;

    final EquipmentId saw = new EquipmentId("SAW-" + UUID.randomUUID());
    final WorkAlertId id = new WorkAlertId(saw + ":" + JAMMED);

    @BeforeEach
    void aSaw() {
        equipment.add(saw, EquipmentLevel.WORK_UNIT, null, "", MACHINE);
    }

    @Test
    void isRaisedUnacknowledged() {
        raise(700, "wood in the way");

        WorkAlert alert = alerts.get(id);
        assertThat(alert.condition()).isEqualTo(new Condition(JAMMED, 700, 700, "wood in the way", true, NOW));
        assertThat(alert.handling().stage()).isEqualTo(Stage.UNACKNOWLEDGED);
        assertThat(open()).containsExactly(id);
    }

    @Test
    void isRaisedOnceWhenTheSameIsToldAgain() {
        raise(700, "wood in the way");
        raise(700, "wood in the way");

        assertThat(commands()).containsExactly("RAISE");
    }

    @Test
    void isOverWhenItIsBothInactiveAndConfirmed() {
        raise(700, "");

        control.acknowledge(id, null, ANN);
        control.confirm(id, null, ANN);
        assertThat(open()).containsExactly(id);

        clear();
        assertThat(open()).isEmpty();
        assertThat(commands()).containsExactly("RAISE", "ACKNOWLEDGE", "CONFIRM", "CLEAR");
    }

    @Test
    void staysOpenUntilSomebodyHasSeenToIt() {
        raise(700, "");
        clear();

        control.acknowledge(id, null, ANN);
        assertThat(open()).containsExactly(id);

        control.confirm(id, null, ANN);
        assertThat(open()).isEmpty();
    }

    @Test
    void comesUpAnewWithoutWhatWasSaidBefore() {
        raise(700, "");
        control.acknowledge(id, "on my way", ANN);
        clear();

        raise(700, "");

        WorkAlert alert = alerts.get(id);
        assertThat(alert.handling()).isEqualTo(new Handling(Stage.UNACKNOWLEDGED, null, null));
        assertThat(alert.raisedIn()).isEqualTo(alert.version()).isEqualTo(4);
    }

    @Test
    void isToBeAcknowledgedAgainWhenItBecomesMoreSevere() {
        raise(300, "slow");
        control.acknowledge(id, "I know", ANN);

        WorkAlert milder = raise(200, "slower");
        WorkAlert worse = raise(900, "smoke");

        assertThat(milder.handling().stage()).isEqualTo(Stage.ACKNOWLEDGED);
        assertThat(milder.raisedIn()).isEqualTo(1);
        assertThat(worse.handling().stage()).isEqualTo(Stage.UNACKNOWLEDGED);
        assertThat(worse.raisedIn()).isEqualTo(worse.version());
        assertThat(worse.condition().lastSeverity()).isEqualTo(200);
        assertThat(worse.handling().comment())
                .extracting(Handling.Comment::text)
                .isEqualTo("I know");
    }

    @Test
    void keepsTheLastThatWasSaid() {
        raise(300, "");

        control.acknowledge(id, "on my way", ANN);
        control.comment(id, "needs a new blade", Origin.of("http", "bob"));
        control.confirm(id, null, ANN);

        Handling handling = alerts.get(id).handling();
        assertThat(handling.who()).isEqualTo("ann");
        assertThat(handling.comment()).isNotNull().satisfies(comment -> {
            assertThat(comment.text()).isEqualTo("needs a new blade");
            assertThat(comment.who()).isEqualTo("bob");
        });
    }

    @Test
    void declinesWhatIsDoneAlready() {
        raise(300, "");
        assertRejected(Reason.NOT_ALLOWED, "not acknowledged yet", () -> control.confirm(id, null, ANN));

        control.acknowledge(id, null, ANN);
        assertRejected(Reason.NOT_ALLOWED, "acknowledged already", () -> control.acknowledge(id, null, ANN));

        control.confirm(id, null, ANN);
        assertRejected(Reason.NOT_ALLOWED, "confirmed already", () -> control.confirm(id, null, ANN));
        assertThat(commands()).containsExactly("RAISE", "ACKNOWLEDGE", "CONFIRM");
    }

    @Test
    void declinesWhatIsNotThere() {
        WorkAlertId nobody = new WorkAlertId("NOBODY:" + JAMMED);

        assertRejected(Reason.UNKNOWN, "no work alert", () -> control.acknowledge(nobody, null, ANN));
        assertRejected(
                Reason.UNKNOWN,
                "no equipment NOBODY",
                () -> control.raise(new EquipmentId("NOBODY"), Condition.active(JAMMED, 1, "", NOW), MACHINE));
    }

    @Test
    void isShelvedForATimeHoweverOftenItComesUp() {
        raise(700, "");

        WorkAlert shelved = control.timedShelve(id, Duration.ofHours(1), "blade is ordered", ANN);
        clear();
        raise(700, "");

        assertThat(shelved.shelving())
                .isEqualTo(new Shelving(false, "ann", shelved.at().plusSeconds(3_600)));
        assertThat(alerts.get(id).shelving()).isEqualTo(shelved.shelving());
        assertThat(open()).containsExactly(id);
        assertThat(commands()).containsExactly("RAISE", "TIMED_SHELVE", "CLEAR", "RAISE");
    }

    @Test
    void isShelvedOnceUntilItIsNoLongerActive() {
        raise(700, "");

        WorkAlert shelved = control.oneShotShelve(id, null, ANN);
        raise(900, "smoke");
        assertThat(alerts.get(id).shelving()).isEqualTo(shelved.shelving());

        clear();
        assertThat(alerts.get(id).shelving()).isNull();
    }

    @Test
    void isBackWhenSomebodySaysSo() {
        raise(700, "");
        control.oneShotShelve(id, null, ANN);

        WorkAlert back = control.unshelve(id, "I am here", Origin.of("http", "bob"));

        assertThat(back.shelving()).isNull();
        assertThat(back.handling().who()).isEqualTo("bob");
        assertThat(commands()).containsExactly("RAISE", "ONE_SHOT_SHELVE", "UNSHELVE");
    }

    @Test
    void isBackWhenItsTimeIsOver() {
        raise(700, "");
        control.timedShelve(id, Duration.ofMillis(1), null, ANN);

        await().untilAsserted(() -> {
            rule.judge();
            assertThat(alerts.get(id).shelving()).isNull();
        });

        assertThat(commands()).containsExactly("RAISE", "TIMED_SHELVE", "UNSHELVE");
        assertThat(journal.about("alert", id.value()))
                .last()
                .extracting(JournalEntry::who)
                .isEqualTo(Origin.SERVER.who());
    }

    @Test
    void declinesToShelveWhatIsShelvedAndToUnshelveWhatIsNot() {
        raise(700, "");
        assertRejected(Reason.NOT_ALLOWED, "not shelved", () -> control.unshelve(id, null, ANN));

        control.oneShotShelve(id, null, ANN);
        assertRejected(Reason.NOT_ALLOWED, "shelved already", () -> control.oneShotShelve(id, null, ANN));
        assertThat(commands()).containsExactly("RAISE", "ONE_SHOT_SHELVE");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 86_401})
    void declinesToShelveForNoTimeOrForever(long seconds) {
        raise(700, "");

        assertRejected(
                Reason.INVALID, "86400 seconds", () -> control.timedShelve(id, Duration.ofSeconds(seconds), null, ANN));
    }

    @Test
    void declinesToShelveWhatIsOver() {
        raise(700, "");
        clear();
        control.acknowledge(id, null, ANN);
        control.confirm(id, null, ANN);

        assertRejected(Reason.NOT_ALLOWED, "needs no attention", () -> control.oneShotShelve(id, null, ANN));
    }

    @ParameterizedTest
    @CsvSource({"Jammed, 0", "Jammed, 1001", "a:b, 500", "a/b, 500", "'', 500"})
    void declinesAConditionThatIsNone(String name, int severity) {
        assertRejected(
                Reason.INVALID, "", () -> control.raise(saw, Condition.active(name, severity, "", NOW), MACHINE));
    }

    @Test
    void clearsWithoutAWordWhatIsNotActive() {
        clear();

        assertThat(alerts.find(id)).isEmpty();
    }

    @Test
    void stopsEquipmentThatInventsConditions() {
        for (int i = 0; i < 100; i++) {
            control.raise(saw, Condition.active("C" + i, 1, "", NOW), MACHINE);
        }

        assertRejected(Reason.NOT_ALLOWED, "100 open work alerts", () -> raise(1, ""));
        assertThat(control.raise(saw, Condition.active("C7", 2, "", NOW), MACHINE)
                        .version())
                .isEqualTo(2);
    }

    /** What the server notices by itself. */
    @Nested
    class Noticed {

        @Test
        void tellsThatEquipmentIsOffline() {
            reports.connection(saw, false, "e", NOW, MACHINE);
            await().untilAsserted(() -> assertThat(isActive("Offline")).isTrue());

            reports.connection(saw, true, "e", NOW.plusSeconds(5), MACHINE);
            await().untilAsserted(() -> assertThat(isActive("Offline")).isFalse());
            assertThat(open()).containsExactly(new WorkAlertId(saw + ":Offline"));
        }

        @Test
        void tellsThatJobOrdersAreNotAcknowledgedUntilAllAre() {
            JobOrderId first = sent();
            JobOrderId second = sent();

            dispatch.timeOut(Duration.ofSeconds(-1));
            await().untilAsserted(() ->
                    assertThat(isActive("JobOrderNotAcknowledged")).isTrue());

            dispatch.acknowledge(first, null, MACHINE);
            dispatch.acknowledge(second, null, MACHINE);
            await().untilAsserted(() ->
                    assertThat(isActive("JobOrderNotAcknowledged")).isFalse());
        }

        @Test
        void tellsWhyAJobOrderIsDeclinedUntilItIsSentAgain() {
            JobOrderId order = sent();

            dispatch.decline(order, "no such tool", MACHINE);

            await().until(() -> isActive("JobOrderNotAcknowledged"));
            assertThat(alerts.find(new WorkAlertId(saw + ":JobOrderNotAcknowledged"))
                            .map(alert -> alert.condition().text()))
                    .contains("job order " + order + " is declined: no such tool");

            dispatch.repeat(order, ANN);
            await().until(() -> !isActive("JobOrderNotAcknowledged"));
        }

        private boolean isActive(String condition) {
            return alerts.find(new WorkAlertId(saw + ":" + condition))
                    .filter(alert -> alert.condition().active())
                    .isPresent();
        }

        private JobOrderId sent() {
            JobOrderId order = new JobOrderId(UUID.randomUUID().toString());
            jobs.store(order, new Work(null, null, "WM", saw, "", 0, null, null, List.of(), List.of()), ANN);
            jobs.execute(order, JobCommand.START, ANN);
            dispatch.send(order, (it, way) -> true);
            return order;
        }
    }

    private WorkAlert raise(int severity, String text) {
        return control.raise(saw, Condition.active(JAMMED, severity, text, NOW), MACHINE);
    }

    private void clear() {
        control.clear(saw, JAMMED, NOW, MACHINE);
    }

    private List<WorkAlertId> open() {
        return alerts.open().stream()
                .filter(alert -> alert.equipment().equals(saw))
                .map(WorkAlert::id)
                .toList();
    }

    private List<String> commands() {
        return journal.about("alert", id.value()).stream()
                .map(JournalEntry::command)
                .toList();
    }

    private static void assertRejected(Reason reason, String words, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.reason()).isEqualTo(reason))
                .hasMessageContaining(words);
    }
}
