package mes.routes.nouns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import mes.OnMillwright;
import mes.b2mml.XmlCodec;
import mes.b2mml.v0701.JobListType;
import mes.b2mml.v0701.JobOrderType;
import mes.b2mml.v0701.JobResponseType;
import mes.b2mml.v0701.OpSegmentRequirementType;
import mes.b2mml.v0701.OperationsRequestType;
import mes.b2mml.v0701.OperationsScheduleType;
import mes.b2mml.v0701.WorkPerformanceType;
import mes.b2mml.v0701.WorkScheduleType;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.operations.OperationsRequest;
import mes.operations.SegmentRequirement;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobResponse;
import mes.work.JobState;
import mes.work.Report;
import mes.work.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders and responses go through the records of the domain, as the store writes them, and come back as they were. */
@OnMillwright
class RoundTripTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Autowired
    XmlCodec codec;

    @Autowired
    ObjectMapper json;

    @Autowired
    WorkSchedules schedules;

    @Autowired
    WorkPerformances performances;

    @Autowired
    OperationsSchedules operations;

    @Autowired
    JobOrderWords words;

    @Autowired
    SegmentWords segments;

    @Autowired
    EquipmentHierarchy hierarchy;

    @BeforeEach
    void theEquipmentOfAllSamples() {
        hierarchy.put(new EquipmentId("string"), EquipmentLevel.WORK_UNIT, null, "", Origin.SERVER);
    }

    @Test
    void givesBackAJobOrderOfAListElementForElement() throws Exception {
        JobListType list = sample("JobList", JobListType.class);

        GivenJob job = schedules.given(list).findFirst().orElseThrow();
        String asked = text(timeless(job.wire()));

        assertThat(text(shown(stored(job)))).isEqualTo(asked);
    }

    @Test
    void givesBackTheJobOrdersOfASchedule() throws Exception {
        WorkScheduleType schedule = sample("WorkSchedule", WorkScheduleType.class);

        assertThat(schedules.given(schedule)).isNotEmpty().allSatisfy(job -> {
            String asked = text(timeless(job.wire()));

            assertThat(text(shown(stored(job)))).isEqualTo(asked);
        });
    }

    @Test
    void givesBackTheRequestsOfASchedule() throws Exception {
        OperationsScheduleType schedule = sample("OperationsSchedule", OperationsScheduleType.class);

        for (OperationsRequestType request : schedule.getOperationsRequest()) {
            OperationsRequest stored = again(operations.request(schedule, request), OperationsRequest.class);

            assertThat(text(timeless(operations.request(stored)))).isEqualTo(text(timeless(request)));
        }
    }

    @Test
    void tellsAJobOrderInTheWordsOfTheDomainWhereItsOwnAreNotKept() throws Exception {
        GivenJob job = schedules
                .given(sample("JobList", JobListType.class))
                .findFirst()
                .orElseThrow();
        Work known = plain(stored(job).work());

        Work told = plain(words.work(Surroundings.NONE.over(known), words.wire(order(known))));

        assertThat(told).isEqualTo(known);
        assertThat(told.resources())
                .hasSize(3)
                .allSatisfy(resource -> assertThat(resource.properties()).isNotEmpty());
        assertThat(told.materials().get(0).properties()).isNotEmpty();
        assertThat(told.parameters().get(0).type()).isNotNull();
    }

    @Test
    void tellsASegmentInTheWordsOfTheDomainWhereItsOwnAreNotKept() throws Exception {
        OperationsScheduleType schedule = sample("OperationsSchedule", OperationsScheduleType.class);
        List<OpSegmentRequirementType> given =
                schedule.getOperationsRequest().get(0).getSegmentRequirement();
        List<SegmentRequirement> known = segments.segments(given);

        assertThat(segments.segments(Values.each(known, segments::wire))).isEqualTo(known);
    }

    @Test
    void givesBackAJobResponseAsItWasReported() throws Exception {
        JobResponseType response = sample("JobResponse", JobResponseType.class);

        assertThat(text(shown(response))).isEqualTo(text(response.withJobState(States.responseState(JobState.ENDED))));
    }

    @Test
    void givesBackTheJobResponsesOfAPerformance() throws Exception {
        WorkPerformanceType performance = sample("WorkPerformance", WorkPerformanceType.class);

        for (JobResponseType response : performance.getWorkResponse().get(0).getJobResponse()) {
            assertThat(text(shown(response)))
                    .isEqualTo(text(response.withJobState(States.responseState(JobState.ENDED))));
        }
    }

    private JobResponseType shown(JobResponseType told) throws Exception {
        Work work = new Work(null, null, "WM", null, "", 0, null, null, List.of(), List.of());
        GivenResponse given = performances.given(told).findFirst().orElseThrow();
        Report report = given.report(work);
        JobResponse response = new JobResponse(
                given.jobOrder(),
                null,
                JobState.ENDED,
                report.startTime(),
                report.endTime(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                report.materials() == null ? List.of() : report.materials(),
                report.actuals(),
                3);
        return performances.response(new Job(order(work), again(response, JobResponse.class), null));
    }

    private JobOrderType shown(JobOrder order) {
        return timeless(words.wire(order));
    }

    private JobOrder stored(GivenJob job) throws Exception {
        return again(order(job.asked().work()), JobOrder.class);
    }

    private static JobOrder order(Work work) {
        return new JobOrder(new JobOrderId("string"), work, JobState.ALLOWED_TO_START, NOON, 1);
    }

    private static Work plain(Work work) {
        return new Work(
                work.request(),
                work.schedule(),
                work.workMaster(),
                work.workMasterVersion(),
                work.equipment(),
                work.description(),
                work.priority(),
                work.startTime(),
                work.endTime(),
                work.resources(),
                work.materials(),
                work.parameters(),
                null);
    }

    /** Where an order stands, and what it is told to do, belong to a moment. */
    private static JobOrderType timeless(JobOrderType job) {
        return job.withDispatchStatus(null).withCommand(null);
    }

    private static OperationsRequestType timeless(OperationsRequestType request) {
        OperationsSchedules.segments(request).forEach(segment -> segment.setSegmentState(null));
        return request.withRequestState(null);
    }

    private <T> T again(T record, Class<T> type) throws Exception {
        return json.readValue(json.writeValueAsString(record), type);
    }

    private <T> T sample(String name, Class<T> type) throws Exception {
        return codec.readObject(Samples.of(name), type);
    }

    private String text(Object object) {
        return codec.writeObject(object);
    }
}
