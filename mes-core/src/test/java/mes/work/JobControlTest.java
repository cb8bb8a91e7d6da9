package mes.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import mes.OnPostgres;
import mes.common.Origin;
import mes.common.Quantity;
import mes.common.Reason;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialUse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class JobControlTest {

    private static final Origin TEST = Origin.of("test", "tester");
    private static final EquipmentId MILL = new EquipmentId("MILL-1");

    @Autowired
    JobControl jobs;

    @Autowired
    DispatchControl dispatch;

    @Autowired
    JobOrders orders;

    @Autowired
    JobResponses responses;

    @Autowired
    Dispatches dispatches;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    Journal journal;

    final JobOrderId id = new JobOrderId(UUID.randomUUID().toString());

    @BeforeEach
    void aMill() {
        equipment.put(MILL, EquipmentLevel.WORK_UNIT, null, "a mill", TEST);
    }

    @Test
    void takesAnOrderFromStoreToItsEnd() {
        jobs.store(id, work(MILL), TEST);

        jobs.execute(id, JobCommand.START, TEST);
        jobs.execute(id, JobCommand.BEGIN, TEST);
        jobs.count(id, BigDecimal.valueOf(7), BigDecimal.ONE, BigDecimal.ZERO, TEST);
        jobs.execute(id, JobCommand.COMPLETE, TEST);

        assertThat(orders.get(id).state()).isEqualTo(JobState.ENDED);
        JobResponse response = responses.find(id).orElseThrow();
        assertThat(response.state()).isEqualTo(JobState.ENDED);
        assertThat(response.good()).isEqualByComparingTo("7");
        assertThat(response.endTime()).isAfterOrEqualTo(response.startTime());
    }

    @Test
    void writesEveryStepIntoTheJournal() {
        jobs.store(id, work(MILL), TEST);
        jobs.execute(id, JobCommand.START, TEST);

        assertThat(journal.about("job-order", id.value()))
                .extracting(JournalEntry::command, JournalEntry::version, JournalEntry::origin)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("STORE", 1, TEST),
                        org.assertj.core.groups.Tuple.tuple("START", 2, TEST));
    }

    @Test
    void declinesACommandThatTheStateDoesNotAllow() {
        jobs.store(id, work(MILL), TEST);

        assertThatThrownBy(() -> jobs.execute(id, JobCommand.PAUSE, TEST))
                .isInstanceOf(Rejection.class)
                .hasMessage("PAUSE is not allowed: job order " + id + " is NOT_ALLOWED_TO_START");

        assertThat(orders.get(id).version()).isEqualTo(1);
        assertThat(journal.about("job-order", id.value())).hasSize(1);
    }

    @Test
    void declinesTheSameOrderTwice() {
        jobs.store(id, work(MILL), TEST);

        assertThatThrownBy(() -> jobs.store(id, work(MILL), TEST))
                .isInstanceOfSatisfying(
                        Rejection.class, r -> assertThat(r.reason()).isEqualTo(Reason.ALREADY_EXISTS));
    }

    @Test
    void declinesUnknownEquipment() {
        assertThatThrownBy(() -> jobs.store(id, work(new EquipmentId("NOWHERE")), TEST))
                .isInstanceOf(Rejection.class)
                .hasMessage("no equipment NOWHERE");

        assertThat(orders.find(id)).isEmpty();
    }

    @Test
    void doesNotStartWhatIsAssignedToNoEquipment() {
        jobs.store(id, work(null), TEST);

        assertThatThrownBy(() -> jobs.execute(id, JobCommand.START, TEST)).isInstanceOf(Rejection.class);
    }

    @Test
    void sendsAReleasedOrderOnce() {
        jobs.store(id, work(MILL), TEST);
        jobs.execute(id, JobCommand.START, TEST);

        dispatch.send(id, (order, attempt) -> false);
        dispatch.send(id, (order, attempt) -> true);
        dispatch.send(id, (order, attempt) -> {
            throw new AssertionError("sent twice");
        });

        assertThat(dispatches.find(id).orElseThrow().state()).isEqualTo(DispatchState.SENT);
    }

    @Test
    void sendsAgainWhatTheEquipmentDeclined() {
        jobs.store(id, work(MILL), TEST);
        jobs.execute(id, JobCommand.START, TEST);

        dispatch.decline(id, "no such tool", TEST);

        Dispatch declined = dispatches.find(id).orElseThrow();
        assertThat(declined.state()).isEqualTo(DispatchState.DECLINED);
        assertThat(declined.word()).isEqualTo("no such tool");
        assertThat(dispatches.waitingFor(MILL, 100))
                .extracting(Dispatch::jobOrder)
                .doesNotContain(id);

        dispatch.repeat(id, TEST);

        assertThat(dispatches.find(id).orElseThrow().state()).isEqualTo(DispatchState.WAITING);
    }

    @Test
    void keepsAReportThatSaysNothingNewOutOfTheJournal() {
        jobs.store(id, work(MILL), TEST);
        jobs.execute(id, JobCommand.START, TEST);
        jobs.execute(id, JobCommand.BEGIN, TEST);

        jobs.report(id, good("12"), TEST);
        jobs.report(id, good("12.0"), TEST);

        assertThat(responses.find(id).orElseThrow().version()).isEqualTo(2);
    }

    private static Report good(String quantity) {
        return new Report(
                null, null, new BigDecimal(quantity), null, null, new Actuals(null, null, List.of(), List.of(), null));
    }

    @Test
    void withdrawsACancelledOrder() {
        jobs.store(id, work(MILL), TEST);
        jobs.execute(id, JobCommand.START, TEST);

        jobs.execute(id, JobCommand.CANCEL, TEST);

        assertThat(dispatches.find(id).orElseThrow().state()).isEqualTo(DispatchState.WITHDRAWN);
        assertThat(orders.listed()).extracting(JobOrder::id).doesNotContain(id);
    }

    @Test
    void endsInFullWhatTheEquipmentDeclaresCompleteWithoutCounting() {
        jobs.store(id, work(MILL), TEST);
        jobs.execute(id, JobCommand.START, TEST);

        jobs.declareComplete(id, TEST);

        assertThat(orders.get(id).state()).isEqualTo(JobState.ENDED);
        assertThat(responses.find(id).orElseThrow().good()).isEqualByComparingTo("100");
    }

    private static Work work(@Nullable EquipmentId where) {
        var product =
                new MaterialAmount(new MaterialDefinitionId("WidgetA"), null, MaterialUse.PRODUCED, Quantity.of(100));
        return new Work(null, "S-1", "WM-1", where, "", 0, null, null, List.of(product), List.of());
    }
}
