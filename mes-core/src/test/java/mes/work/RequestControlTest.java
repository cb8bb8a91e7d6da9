package mes.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import mes.OnPostgres;
import mes.common.Origin;
import mes.common.Reason;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.operations.OperationsRequest;
import mes.operations.OperationsRequestId;
import mes.operations.OperationsRequests;
import mes.operations.RequestState;
import mes.operations.SegmentRequirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class RequestControlTest {

    private static final Origin TEST = Origin.of("test", "tester");
    private static final EquipmentId LATHE = new EquipmentId("LATHE-1");

    private static final Instant TOMORROW = Instant.parse("2026-11-23T05:00:00Z");

    @Autowired
    RequestControl control;

    @Autowired
    OperationsRequests requests;

    @Autowired
    JobOrders orders;

    @Autowired
    JobControl jobs;

    @Autowired
    Dispatches dispatches;

    @Autowired
    Journal journal;

    @Autowired
    EquipmentHierarchy equipment;

    final OperationsRequestId id = new OperationsRequestId("R-" + UUID.randomUUID());

    @BeforeEach
    void aLathe() {
        equipment.put(LATHE, EquipmentLevel.WORK_UNIT, null, "", TEST);
    }

    @Test
    void makesAJobOrderOfEverySegmentRequirement() {
        List<JobOrder> made =
                control.store(request(RequestState.RELEASED, segment("10", LATHE), segment("20", LATHE)), TEST);

        assertThat(made).extracting(order -> order.id().value()).containsExactly(id + "-10", id + "-20");
        assertThat(made).extracting(JobOrder::state).containsOnly(JobState.ALLOWED_TO_START);
    }

    @Test
    void storesManyInOneGoAsItWouldOneByOne() {
        List<OperationsRequest> asked = IntStream.range(0, 500)
                .mapToObj(number -> request(id + "-" + number, segment("10", LATHE)))
                .toList();

        List<JobOrder> made = control.storeAll(asked, TEST);

        assertThat(made)
                .extracting(order -> order.id().value())
                .containsExactlyElementsOf(
                        asked.stream().map(request -> request.id() + "-10").toList());
        assertThat(orders.among(made.stream().map(JobOrder::id).toList())).containsExactlyInAnyOrderElementsOf(made);
        JobOrderId last = made.get(499).id();
        assertThat(journal.about("job-order", last.value()))
                .extracting(JournalEntry::command)
                .containsExactly("STORE", "START");
        assertThat(journal.about("dispatch", last.value())).hasSize(1);
    }

    @Test
    void sendsWhatWasStoredInOneGoInTheOrderOfTheAsking() {
        EquipmentId drill = new EquipmentId("DRILL-" + UUID.randomUUID());
        equipment.put(drill, EquipmentLevel.WORK_UNIT, null, "", TEST);

        List<JobOrder> made = control.storeAll(
                IntStream.range(0, 50)
                        .mapToObj(number -> request(id + "-" + number, segment("10", drill)))
                        .toList(),
                TEST);

        assertThat(dispatches.waitingFor(drill, 100))
                .extracting(Dispatch::jobOrder)
                .containsExactlyElementsOf(made.stream().map(JobOrder::id).toList());
        assertThat(dispatches.waiting(20, List.of()))
                .filteredOn(dispatch -> dispatch.equipment().equals(drill))
                .extracting(Dispatch::jobOrder)
                .containsExactlyElementsOf(
                        made.subList(0, 20).stream().map(JobOrder::id).toList());
        assertThat(dispatches.waiting(20, List.of(drill)))
                .extracting(Dispatch::equipment)
                .doesNotContain(drill);
    }

    @Test
    void tellsOfEachRequestWhyItIsRefusedAndStoresNone() {
        OperationsRequest known = request(id + "-known", segment("10", LATHE));
        control.store(known, TEST);
        OperationsRequest homeless = request(id + "-homeless", segment("10", new EquipmentId("NOWHERE")));
        OperationsRequest good = request(id + "-good", segment("10", LATHE));

        assertThatThrownBy(() -> control.storeAll(List.of(good, known, homeless), TEST))
                .isInstanceOfSatisfying(Rejection.class, all -> {
                    assertThat(all.parts().keySet()).containsExactlyInAnyOrder(known.id(), homeless.id());
                    assertThat(all.parts().get(known.id()).reason()).isEqualTo(Reason.ALREADY_EXISTS);
                    assertThat(all.parts().get(homeless.id()).reason()).isEqualTo(Reason.UNKNOWN);
                });

        assertThat(requests.find(good.id())).isEmpty();
    }

    @Test
    void refusesTwoRequestsAlikeInOneGo() {
        OperationsRequest twin = request(id.value(), segment("10", LATHE));

        assertThatThrownBy(() -> control.storeAll(List.of(twin, twin), TEST))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("exists already");
    }

    @Test
    void keepsTextsAsTheyCame() {
        String text = "tab\t, line\nend\r, back\\slash \\N \\., \"quote\", \u00e4\u4e2d\ud83d\ude00";
        OperationsRequest request = new OperationsRequest(
                id, text, text, 5, null, null, List.of(segment("10", LATHE)), RequestState.FORECAST);

        control.store(request, TEST);

        assertThat(requests.get(id)).isEqualTo(request);
        assertThat(orders.ofRequest(id))
                .extracting(order -> order.work().description())
                .containsExactly(text);
        assertThat(journal.about("operations-request", id.value())).hasSize(1);
    }

    @Test
    void startsNothingThatIsOnlyForecast() {
        List<JobOrder> made = control.store(request(RequestState.FORECAST, segment("10", LATHE)), TEST);

        assertThat(made).extracting(JobOrder::state).containsExactly(JobState.NOT_ALLOWED_TO_START);

        control.release(id, TEST);

        assertThat(orders.ofRequest(id)).extracting(JobOrder::state).containsExactly(JobState.ALLOWED_TO_START);
    }

    @Test
    void storesButDoesNotStartASegmentWithoutEquipment() {
        List<JobOrder> made = control.store(request(RequestState.RELEASED, segment("10", null)), TEST);

        assertThat(made).extracting(JobOrder::state).containsExactly(JobState.NOT_ALLOWED_TO_START);
    }

    @Test
    void storesNothingWhenOneSegmentNamesUnknownEquipment() {
        OperationsRequest request =
                request(RequestState.RELEASED, segment("10", LATHE), segment("20", new EquipmentId("NOWHERE")));

        assertThatThrownBy(() -> control.store(request, TEST)).isInstanceOf(Rejection.class);

        assertThat(requests.find(id)).isEmpty();
        assertThat(orders.ofRequest(id)).isEmpty();
    }

    @Test
    void cancelsEveryJobOrderOrNone() {
        control.store(request(RequestState.RELEASED, segment("10", LATHE), segment("20", LATHE)), TEST);
        jobs.execute(new JobOrderId(id + "-20"), JobCommand.BEGIN, TEST);

        assertThatThrownBy(() -> control.cancel(id, TEST)).isInstanceOf(Rejection.class);

        assertThat(requests.get(id).state()).isEqualTo(RequestState.RELEASED);
        assertThat(orders.ofRequest(id))
                .extracting(JobOrder::state)
                .containsExactly(JobState.ALLOWED_TO_START, JobState.RUNNING);
    }

    @Test
    void changesTheJobOrdersOfSegmentsThatAreAskedForOtherwise() {
        control.store(request(RequestState.RELEASED, segment("10", LATHE), segment("20", LATHE)), TEST);

        control.update(request(RequestState.RELEASED, later("20"), segment("30", LATHE)), TEST);

        assertThat(requests.get(id).segments())
                .extracting(SegmentRequirement::id)
                .containsExactly("20", "30");
        assertThat(orders.ofRequest(id))
                .extracting(JobOrder::state)
                .containsExactly(JobState.CANCELLED, JobState.ALLOWED_TO_START, JobState.ALLOWED_TO_START);
        assertThat(orders.get(new JobOrderId(id + "-20")).work().startTime()).isEqualTo(TOMORROW);
    }

    @Test
    void leavesARunningJobOrderAloneThatIsAskedForAsBefore() {
        control.store(request(RequestState.RELEASED, segment("10", LATHE)), TEST);
        jobs.execute(new JobOrderId(id + "-10"), JobCommand.BEGIN, TEST);

        control.update(request(RequestState.RELEASED, segment("10", LATHE), segment("20", LATHE)), TEST);

        assertThat(orders.ofRequest(id))
                .extracting(JobOrder::state)
                .containsExactly(JobState.RUNNING, JobState.ALLOWED_TO_START);
    }

    @Test
    void changesNothingWhenARunningJobOrderWouldHaveToChange() {
        control.store(request(RequestState.RELEASED, segment("10", LATHE)), TEST);
        jobs.execute(new JobOrderId(id + "-10"), JobCommand.BEGIN, TEST);

        assertThatThrownBy(() -> control.update(request(RequestState.RELEASED, later("10")), TEST))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("RUNNING");

        assertThat(requests.get(id).version()).isEqualTo(1);
    }

    @Test
    void takesBackTheStartOfARequestThatIsOnlyForecastAgain() {
        control.store(request(RequestState.RELEASED, segment("10", LATHE)), TEST);

        control.update(request(RequestState.FORECAST, segment("10", LATHE)), TEST);

        assertThat(orders.ofRequest(id)).extracting(JobOrder::state).containsExactly(JobState.NOT_ALLOWED_TO_START);
    }

    @Test
    void takesNoNoticeOfAChangeThatChangesNothing() {
        control.store(request(RequestState.RELEASED, segment("10", LATHE)), TEST);

        control.update(request(RequestState.RELEASED, segment("10", LATHE)), TEST);

        assertThat(requests.get(id).version()).isEqualTo(1);
    }

    private static OperationsRequest request(String name, SegmentRequirement... segments) {
        return new OperationsRequest(
                new OperationsRequestId(name), "S-1", "", 5, null, null, List.of(segments), RequestState.RELEASED);
    }

    private OperationsRequest request(RequestState state, SegmentRequirement... segments) {
        return new OperationsRequest(id, "S-1", "", 5, null, null, List.of(segments), state);
    }

    private static SegmentRequirement segment(String segment, @Nullable EquipmentId where) {
        return new SegmentRequirement(segment, "TURN", where, null, null, List.of(), List.of());
    }

    private static SegmentRequirement later(String segment) {
        return new SegmentRequirement(segment, "TURN", LATHE, TOMORROW, null, List.of(), List.of());
    }
}
