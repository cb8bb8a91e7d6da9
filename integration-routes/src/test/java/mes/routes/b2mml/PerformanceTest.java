package mes.routes.b2mml;

import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import mes.OnMillwright;
import mes.common.Origin;
import mes.common.Quantity;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialLotId;
import mes.material.MaterialUse;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrderId;
import mes.work.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What came of work, asked for as B2MML. */
@OnMillwright
class PerformanceTest {

    private static final Origin MACHINE = Origin.of("mqtt", "machine");

    @Autowired
    JobControl control;

    @Autowired
    EquipmentHierarchy hierarchy;

    Erp erp;

    @BeforeEach
    void openTheDoor(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
    }

    @Test
    void showsWhatWasMadeAndScrappedAndUsed() throws Exception {
        erp.post(document("equipment", "PRF"));
        erp.post(document("released", "PRF"));
        begin("PRF-10");
        count("PRF-10", 480, 12);
        control.report(
                new JobOrderId("PRF-10"),
                List.of(new MaterialAmount(
                        new MaterialDefinitionId("BASE"),
                        new MaterialLotId("BASE-7"),
                        MaterialUse.CONSUMED,
                        new Quantity(new BigDecimal("72.5"), "KGM"))),
                MACHINE);
        complete("PRF-10");

        Reply reply = erp.post(get("WorkPerformance", "PRF-10"));

        assertThat(reply.name()).isEqualTo("ShowWorkPerformance");
        assertThat(reply.actionCode()).isEqualTo("Accepted");
        assertThat(reply.first("//WorkPerformance/WorkScheduleID")).isEqualTo("PRF-WEEK");
        assertThat(reply.first("//WorkPerformance/WorkState")).isEqualTo("Completed");
        assertThat(reply.first("//WorkResponse/WorkRequestID")).isEqualTo("PRF");
        assertThat(reply.first("//JobResponse/JobOrderID")).isEqualTo("PRF-10");
        assertThat(reply.first("//JobResponse/JobState")).isEqualTo("Completed");
        assertThat(reply.first("//JobResponse/StartTime")).isNotEmpty();
        assertThat(reply.first("//JobResponse/EndTime")).isNotEmpty();
        assertThat(reply.first("//EquipmentActual/EquipmentID")).isEqualTo("PRF-CELL");
        assertThat(reply.all("//MaterialActual/MaterialDefinitionID")).containsExactly("YOG-150", "YOG-150", "BASE");
        assertThat(reply.all("//MaterialActual/MaterialUse")).containsExactly("Produced", "Other", "Consumed");
        assertThat(reply.first("//MaterialActual/MaterialUse/@OtherValue")).isEqualTo("Scrap");
        assertThat(reply.all("//MaterialActual/Quantity/QuantityString")).containsExactly("480", "12", "72.5");
        assertThat(reply.all("//MaterialActual/Quantity/UnitOfMeasure")).containsExactly("C62", "C62", "KGM");
        assertThat(reply.first("//MaterialActual/MaterialLotID")).isEqualTo("BASE-7");
    }

    @Test
    void showsOperationsPerformanceBySegment() throws Exception {
        erp.post(document("equipment", "OPS"));
        erp.post(document("released", "OPS"));
        begin("OPS-10");
        complete("OPS-10");

        Reply bySchedule = erp.post(get("OperationsPerformance", "OPS-WEEK"));
        Reply byRequest = erp.post(get("OperationsPerformance", "OPS"));

        assertThat(bySchedule.first("//OperationsPerformance/OperationsScheduleID"))
                .isEqualTo("OPS-WEEK");
        assertThat(bySchedule.first("//OperationsResponse/OperationsRequestID")).isEqualTo("OPS");
        assertThat(bySchedule.first("//SegmentResponse/SegmentRequirementID")).isEqualTo("10");
        assertThat(bySchedule.first("//SegmentResponse/ProcessSegmentID")).isEqualTo("FILL");
        assertThat(bySchedule.first("//SegmentResponse/SegmentState")).isEqualTo("Completed");
        assertThat(byRequest.first("//OperationsResponse/OperationsRequestID")).isEqualTo("OPS");
    }

    @Test
    void showsWorkThatNoB2mmlAskedFor() throws Exception {
        hierarchy.put(new EquipmentId("REST-CELL"), EquipmentLevel.WORK_UNIT, null, "", MACHINE);
        control.store(new JobOrderId("REST-1"), work("REST-CELL"), MACHINE);
        control.execute(new JobOrderId("REST-1"), JobCommand.START, MACHINE);
        begin("REST-1");

        Reply reply = erp.post(get("WorkPerformance", "REST-*"));

        assertThat(reply.first("//WorkPerformance/ID")).isEqualTo("REST-1");
        assertThat(reply.first("//JobResponse/JobState")).isEqualTo("Running");
        assertThat(reply.all("//JobResponse/EndTime")).isEmpty();
    }

    @Test
    void showsEachScheduleOnceHoweverManyOfItsOrdersAreAskedFor() throws Exception {
        erp.post(document("equipment", "ONCE"));
        erp.post(document("job-list", "ONCE"));

        Reply reply = erp.post(get("WorkPerformance", "ONCE-START")
                .replace(
                        "</WorkPerformance>", "</WorkPerformance><WorkPerformance><ID>ONCE-P*</ID></WorkPerformance>"));

        assertThat(reply.all("//WorkPerformance/ID")).containsExactly("ONCE-LIST");
        assertThat(reply.all("//JobResponse/ID")).containsExactly("ONCE-START", "ONCE-PENDING");
    }

    @Test
    void rejectsAQuestionThatFindsNothing() throws Exception {
        Reply reply = erp.post(get("WorkPerformance", "NOTHING-LIKE-*"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.name()).isEqualTo("ShowWorkPerformance");
        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasonCode()).isEqualTo("NotFound");
        assertThat(reply.reasons()).containsExactly("no WorkPerformance is like [NOTHING-LIKE-*]");
        assertThat(reply.first("//WorkPerformance/ID")).isEqualTo("NOTHING-LIKE-*");
    }

    @Test
    void takesAStarForAnyCharactersAndNothingElseForAPattern() throws Exception {
        erp.post(document("equipment", "P_T"));
        erp.post(document("released", "P_T"));

        Reply underscore = erp.post(get("JobResponse", "P__-10"));
        Reply percent = erp.post(get("JobResponse", "P%"));
        Reply star = erp.post(get("JobResponse", "P_*-10"));

        assertThat(underscore.actionCode()).isEqualTo("Rejected");
        assertThat(percent.actionCode()).isEqualTo("Rejected");
        assertThat(star.first("//JobResponse/ID")).isEqualTo("P_T-10");
    }

    @Test
    void answersTheSameQuestionAnewEachTime() throws Exception {
        erp.post(document("equipment", "NOW"));
        erp.post(document("released", "NOW"));

        Reply before = erp.post(get("JobResponse", "NOW-10"));
        begin("NOW-10");
        Reply after = erp.post(get("JobResponse", "NOW-10"));

        assertThat(before.first("//JobResponse/JobState")).isEqualTo("Ready");
        assertThat(after.first("//JobResponse/JobState")).isEqualTo("Running");
    }

    @Test
    void saysOtherOfWhatWasCancelledForTheStandardHasNoWordForIt() throws Exception {
        erp.post(document("equipment", "CNC"));
        erp.post(document("released", "CNC"));
        control.execute(new JobOrderId("CNC-10"), JobCommand.CANCEL, MACHINE);

        Reply reply = erp.post(get("JobResponse", "CNC-10"));

        assertThat(reply.first("//JobState")).isEqualTo("Other");
        assertThat(reply.first("//JobState/@OtherValue")).isEqualTo("Cancelled");
    }

    @Test
    void showsOrdersAsTheyWereAskedForAndWhereTheyStand() throws Exception {
        erp.post(document("equipment", "ORD"));
        erp.post(document("released", "ORD"));
        begin("ORD-10");

        Reply operations = erp.post(get("OperationsSchedule", "ORD-WEEK"));
        Reply work = erp.post(get("WorkSchedule", "ORD"));
        Reply list = erp.post(get("JobList", "ORD-10"));
        Reply responses = erp.post(get("JobResponseList", "ORD*"));

        assertThat(operations.first("//OperationsRequest/RequestState")).isEqualTo("Released");
        assertThat(operations.first("//SegmentRequirement/ProcessSegmentID")).isEqualTo("FILL");
        assertThat(operations.first("//SegmentRequirement/EquipmentRequirement/EquipmentID"))
                .isEqualTo("ORD-CELL");
        assertThat(work.first("//WorkSchedule/ID")).isEqualTo("ORD-WEEK");
        assertThat(work.first("//WorkRequest/ID")).isEqualTo("ORD");
        assertThat(work.first("//JobOrder/JobOrderParameter/Value/ValueString")).isEqualTo("120");
        assertThat(list.first("//JobList/JobOrder/DispatchStatus")).isEqualTo("Running");
        assertThat(list.first("//JobOrder/MaterialRequirement/Quantity/QuantityString"))
                .isEqualTo("500");
        assertThat(responses.first("//JobResponseList/JobResponse/JobState")).isEqualTo("Running");
    }

    private void begin(String id) {
        control.execute(new JobOrderId(id), JobCommand.BEGIN, MACHINE);
    }

    private void count(String id, int good, int scrap) {
        control.count(
                new JobOrderId(id), BigDecimal.valueOf(good), BigDecimal.valueOf(scrap), BigDecimal.ZERO, MACHINE);
    }

    private void complete(String id) {
        control.execute(new JobOrderId(id), JobCommand.COMPLETE, MACHINE);
    }

    private static Work work(String equipment) {
        return new Work(null, null, "FILL", new EquipmentId(equipment), "", 0, null, null, List.of(), List.of());
    }

    private static String get(String noun, String id) throws Exception {
        return document("get", id).replace("${noun}", noun);
    }
}
