package mes.routes.b2mml;

import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import mes.OnMillwright;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobResponse;
import mes.work.JobResponses;
import mes.work.JobState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Work that is done elsewhere, and reported as B2MML. */
@OnMillwright
class ReportedWorkTest {

    private static final String MADE = """
            <PersonnelActual><ID>1</ID><PersonID>ANNA</PersonID></PersonnelActual>
            <MaterialActual><ID>1</ID><MaterialDefinitionID>YOG-150</MaterialDefinitionID>
              <MaterialUse>Produced</MaterialUse>
              <Quantity><QuantityString>490</QuantityString></Quantity></MaterialActual>
            <MaterialActual><ID>2</ID><MaterialDefinitionID>BASE</MaterialDefinitionID>
              <MaterialUse>Consumed</MaterialUse>
              <Quantity><QuantityString>72.5</QuantityString></Quantity></MaterialActual>""";

    @Autowired
    JobOrders orders;

    @Autowired
    JobResponses responses;

    Erp erp;

    @BeforeEach
    void openTheDoor(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
    }

    @Test
    void beginsWhatIsReportedAsRunningAtTheTimeThatIsTold() throws Exception {
        aStartedJob("RPT");

        Reply reply = erp.post(report("Process", "RPT", "<JobState>Running</JobState>"));

        assertThat(reply.name()).isEqualTo("AcknowledgeJobResponse");
        assertThat(reply.actionCode()).as(reply.document()).isEqualTo("Accepted");
        assertThat(state("RPT")).isEqualTo(JobState.RUNNING);
        assertThat(response("RPT").startTime()).isEqualTo(Instant.parse("2026-11-23T05:10:00Z"));
    }

    @Test
    void completesWhatIsReportedWithItsQuantitiesAndShowsItAgain() throws Exception {
        aStartedJob("DONE");

        erp.post(report("Process", "DONE", "<JobState>Completed</JobState>" + MADE));
        Reply shown = erp.post(document("get", "DONE-1").replace("${noun}", "JobResponse"));

        assertThat(state("DONE")).isEqualTo(JobState.ENDED);
        assertThat(response("DONE").good()).isEqualByComparingTo("490");
        assertThat(response("DONE").materials()).hasSize(1);
        assertThat(shown.first("//JobResponse/ID")).isEqualTo("DONE-R");
        assertThat(shown.first("//JobResponse/Description")).isEqualTo("Told by the line");
        assertThat(shown.first("//JobResponse/EndTime")).isNotEmpty();
        assertThat(shown.first("//PersonnelActual/PersonID")).isEqualTo("ANNA");
        assertThat(shown.first("//EquipmentActual/EquipmentID")).isEqualTo("DONE-CELL");
        assertThat(shown.all("//MaterialActual/Quantity/QuantityString")).containsExactly("490", "72.5");
    }

    @Test
    void takesAReportForTheWholeAndNotForMore() throws Exception {
        aStartedJob("TWICE");
        erp.post(report("Sync", "TWICE", "<JobState>Running</JobState>" + MADE));

        erp.post(report("Sync", "TWICE", "<JobState>Running</JobState>" + MADE.replace(">490<", ">495<")));

        assertThat(response("TWICE").good()).isEqualByComparingTo("495");
        assertThat(response("TWICE").materials()).hasSize(1);
    }

    @Test
    void meansAllThatWasAskedForWhenNoQuantityIsTold() throws Exception {
        aStartedJob("FULL");

        erp.post(report("Process", "FULL", "<JobState>Completed</JobState>"));

        assertThat(response("FULL").good()).isEqualByComparingTo("500");
    }

    @Test
    void pausesResumesAndAborts() throws Exception {
        aStartedJob("STA");

        erp.post(report("Process", "STA", "<JobState>Held</JobState>"));
        JobState held = state("STA");
        erp.post(report("Process", "STA", "<JobState>Running</JobState>"));
        JobState resumed = state("STA");
        erp.post(report("Process", "STA", "<JobState>Aborted</JobState>"));

        assertThat(held).isEqualTo(JobState.INTERRUPTED);
        assertThat(resumed).isEqualTo(JobState.RUNNING);
        assertThat(state("STA")).isEqualTo(JobState.ABORTED);
    }

    @Test
    void refusesWhatIsToldOfAJobOrderThatNobodyKnows() throws Exception {
        Reply reply = erp.post(report("Process", "NOONE", "<JobState>Running</JobState>"));

        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasons()).containsExactly("JobResponse NOONE-R: no job order NOONE-1");
    }

    @Test
    void refusesToRunWhatIsOver() throws Exception {
        aStartedJob("OVER");
        erp.post(report("Process", "OVER", "<JobState>Completed</JobState>"));

        Reply reply = erp.post(report("Process", "OVER", "<JobState>Running</JobState>"));

        assertThat(reply.reasonCode()).isEqualTo("NotAllowed");
        assertThat(state("OVER")).isEqualTo(JobState.ENDED);
    }

    @Test
    void doesNotTakeBackWhatBecameTrue() throws Exception {
        aStartedJob("TRUE");
        erp.post(report("Process", "TRUE", "<JobState>Completed</JobState>"));
        String delete = "<ActionCriteria><ActionExpression actionCode=\"Delete\"/></ActionCriteria>";

        Reply deleted = erp.post(report("Sync", "TRUE", "").replace("<Sync></Sync>", "<Sync>" + delete + "</Sync>"));
        Reply cancelled = erp.post(report("Cancel", "TRUE", ""));

        assertThat(deleted.reasons()).containsExactly("JobResponse TRUE-R: what became true is not taken back");
        assertThat(cancelled.reasonCode()).isEqualTo("NotServed");
    }

    private void aStartedJob(String id) throws Exception {
        erp.post(document("equipment", id));
        Reply reply = erp.post(document("jobs", id)
                .replace("${verb}", "Process")
                .replace("${action}", "")
                .replace(
                        "${job}",
                        "<EquipmentRequirement><ID>1</ID><EquipmentID>" + id
                                + "-CELL</EquipmentID></EquipmentRequirement>"
                                + "<MaterialRequirement><ID>1</ID><MaterialDefinitionID>YOG-150</MaterialDefinitionID>"
                                + "<MaterialUse>Produced</MaterialUse><Quantity><QuantityString>500</QuantityString>"
                                + "</Quantity></MaterialRequirement>"));
        assertThat(reply.actionCode()).as(reply.document()).isEqualTo("Accepted");
    }

    private JobState state(String id) {
        return orders.get(new JobOrderId(id + "-1")).state();
    }

    private JobResponse response(String id) {
        return responses.find(new JobOrderId(id + "-1")).orElseThrow();
    }

    private static String report(String verb, String id, String contents) throws Exception {
        return document("response", id)
                .replace("${verb}", verb)
                .replace("${action}", "")
                .replace("${job}", contents);
    }
}
