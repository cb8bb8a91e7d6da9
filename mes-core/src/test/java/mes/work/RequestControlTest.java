package mes.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mes.OnPostgres;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
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
