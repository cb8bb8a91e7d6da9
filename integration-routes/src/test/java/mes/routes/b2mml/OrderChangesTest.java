package mes.routes.b2mml;

import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;

import mes.OnMillwright;
import mes.common.Origin;
import mes.equipment.EquipmentId;
import mes.operations.OperationsRequestId;
import mes.operations.OperationsRequests;
import mes.operations.RequestState;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Orders that are changed, cancelled and published, after they came as B2MML. */
@OnMillwright
class OrderChangesTest {

    private static final Origin MACHINE = Origin.of("mqtt", "machine");

    @Autowired
    JobOrders orders;

    @Autowired
    OperationsRequests requests;

    @Autowired
    JobControl control;

    Erp erp;

    @BeforeEach
    void openTheDoor(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
    }

    @Test
    void changesWhatIsGivenAndKeepsTheRest() throws Exception {
        aStartedJob("CHG", "<Description>As it was</Description><WorkMasterID>FILL</WorkMasterID>");

        Reply reply = erp.post(jobs("Change", "CHG", "<Priority>9</Priority>"));

        assertThat(reply.name()).isEqualTo("RespondJobList");
        assertThat(reply.actionCode()).as(reply.document()).isEqualTo("Replaced");
        assertThat(reply.first("//JobOrder/Description")).isEqualTo("As it was");
        assertThat(reply.first("//JobOrder/Priority")).isEqualTo("9");
        assertThat(reply.first("//JobOrder/DispatchStatus")).isEqualTo("Ready");
        assertThat(order("CHG-1").work().workMaster()).isEqualTo("FILL");
        assertThat(order("CHG-1").work().priority()).isEqualTo(9);
    }

    @Test
    void changesARequirementByItsIdentifierAndKeepsTheOthers() throws Exception {
        aStartedJob("REQ", "", material("1", "A") + material("2", "B"));

        Reply reply = erp.post(jobs("Change", "REQ", material("2", "C")));

        assertThat(reply.all("//MaterialRequirement/MaterialDefinitionID")).containsExactly("A", "C");
        assertThat(order("REQ-1").work().materials())
                .extracting(material -> String.valueOf(material.definition()))
                .containsExactly("A", "C");
    }

    @Test
    void refusesToChangeAJobOrderThatRuns() throws Exception {
        aStartedJob("RUNS", "");
        control.execute(new JobOrderId("RUNS-1"), JobCommand.BEGIN, MACHINE);

        Reply reply = erp.post(jobs("Change", "RUNS", "<Priority>9</Priority>"));

        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasonCode()).isEqualTo("NotAllowed");
        assertThat(reply.reasons())
                .containsExactly("JobOrder RUNS-1: UPDATE is not allowed: job order RUNS-1 is RUNNING");
    }

    @Test
    void refusesToChangeWhatItDoesNotKnow() throws Exception {
        Reply reply = erp.post(jobs("Change", "NOBODY", "<Priority>9</Priority>"));

        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasonCode()).isEqualTo("Unknown");
    }

    @Test
    void takesAnEchoOfARunningJobOrderForNoChange() throws Exception {
        aStartedJob("ECHO", "<Priority>3</Priority>");
        control.execute(new JobOrderId("ECHO-1"), JobCommand.BEGIN, MACHINE);

        Reply reply =
                erp.post(jobs("Change", "ECHO", "<Priority>3</Priority><DispatchStatus>Running</DispatchStatus>"));

        assertThat(reply.actionCode()).as(reply.document()).isEqualTo("Replaced");
        assertThat(order("ECHO-1").version()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"Pause, INTERRUPTED", "Hold, INTERRUPTED", "Stop, ENDED", "Abort, ABORTED"})
    void carriesOutTheCommandOnAJobOrderThatRuns(String command, JobState state) throws Exception {
        String id = "CMD-" + command;
        aStartedJob(id, "");
        control.execute(new JobOrderId(id + "-1"), JobCommand.BEGIN, MACHINE);

        Reply reply = erp.post(jobs("Process", id, "<Command>" + command + "</Command>"));

        assertThat(reply.actionCode()).as(reply.document()).isEqualTo("Accepted");
        assertThat(order(id + "-1").state()).isEqualTo(state);
    }

    @Test
    void refusesACommandThatJobOrdersDoNotTake() throws Exception {
        aStartedJob("RESET", "");

        Reply reply = erp.post(jobs("Process", "RESET", "<Command>Reset</Command>"));

        assertThat(reply.reasons()).containsExactly("JobOrder RESET-1: job orders do not take the command Reset");
    }

    @Test
    void refusesACommandToAJobOrderThatIsNotThere() throws Exception {
        Reply reply = erp.post(jobs("Process", "GONE", "<Command>Stop</Command>"));

        assertThat(reply.reasonCode()).isEqualTo("Unknown");
        assertThat(orders.find(new JobOrderId("GONE-1"))).isEmpty();
    }

    @Test
    void takesBackTheStartOfWhatShallWait() throws Exception {
        aStartedJob("WAIT", "");

        erp.post(jobs("Change", "WAIT", "<DispatchStatus>Pending</DispatchStatus>"));

        assertThat(order("WAIT-1").state()).isEqualTo(JobState.NOT_ALLOWED_TO_START);
    }

    @Test
    void cancelsWhatWasNotBegun() throws Exception {
        aStartedJob("CCL", "");

        Reply reply = erp.post(jobs("Cancel", "CCL", ""));

        assertThat(reply.name()).isEqualTo("ConfirmBOD");
        assertThat(reply.actionCode()).isEqualTo("Accepted");
        assertThat(order("CCL-1").state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void refusesToCancelWhatRuns() throws Exception {
        aStartedJob("CRUN", "");
        control.execute(new JobOrderId("CRUN-1"), JobCommand.BEGIN, MACHINE);

        Reply reply = erp.post(jobs("Cancel", "CRUN", ""));

        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasonCode()).isEqualTo("NotAllowed");
        assertThat(order("CRUN-1").state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void clearsWhatIsOverAndNobodyNeedsAnyMore() throws Exception {
        aStartedJob("CLR", "");
        control.declareComplete(new JobOrderId("CLR-1"), MACHINE);

        erp.post(jobs("Cancel", "CLR", ""));

        assertThat(order("CLR-1").state()).isEqualTo(JobState.CLEARED);
    }

    @Test
    void followsAPublisherThatAddsChangesAndDeletes() throws Exception {
        erp.post(document("equipment", "PUB"));

        Reply added = erp.post(sync("Change", "PUB", equipment("PUB") + material("1", "A")));
        Reply changed = erp.post(sync("Change", "PUB", material("1", "B")));
        Reply put = erp.post(sync("Add", "PUB", equipment("PUB")));
        boolean isPlain = order("PUB-1").work().materials().isEmpty();
        Reply deleted = erp.post(sync("Delete", "PUB", ""));

        assertThat(new String[] {added.actionCode(), changed.actionCode(), put.actionCode(), deleted.actionCode()})
                .containsOnly("Accepted");
        assertThat(isPlain).isTrue();
        assertThat(order("PUB-1").state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void changesARequestAndTheJobOrdersOfItsSegments() throws Exception {
        aReleasedRequest("OPC");

        Reply reply = erp.post(operations("Change", "OPC", "<Priority>8</Priority>"));

        assertThat(reply.name()).isEqualTo("RespondOperationsSchedule");
        assertThat(reply.actionCode()).as(reply.document()).isEqualTo("Replaced");
        assertThat(reply.first("//OperationsRequest/Description")).isEqualTo("Made to be tested");
        assertThat(reply.first("//SegmentRequirement/SegmentParameter/ID")).isEqualTo("Speed");
        assertThat(reply.first("//SegmentRequirement/SegmentState")).isEqualTo("Ready");
        assertThat(order("OPC-10").work().priority()).isEqualTo(8);
    }

    @Test
    void keepsTheEquipmentThatAScopeHadNamedWhenARequestChanges() throws Exception {
        erp.post(document("equipment", "OPS2"));
        erp.post(document("released", "OPS2")
                .replaceAll("(?s)<EquipmentRequirement>.*?</Equip[^>]*ment>", "")
                .replace(
                        "<OperationsRequest>",
                        "<HierarchyScope><EquipmentID>OPS2-CELL</EquipmentID><EquipmentLevel>WorkUnit</EquipmentLevel>"
                                + "</HierarchyScope><OperationsRequest>"));

        Reply reply = erp.post(operations("Change", "OPS2", "<Priority>8</Priority>")
                .replaceAll("(?s)<EquipmentRequirement>.*?</Equip[^>]*ment>", ""));

        assertThat(reply.actionCode()).as(reply.document()).isEqualTo("Replaced");
        assertThat(order("OPS2-10").work().equipment()).isEqualTo(new EquipmentId("OPS2-CELL"));
        assertThat(order("OPS2-10").state()).isEqualTo(JobState.ALLOWED_TO_START);
    }

    @Test
    void refusesToChangeTheSegmentThatRuns() throws Exception {
        aReleasedRequest("OPR");
        control.execute(new JobOrderId("OPR-10"), JobCommand.BEGIN, MACHINE);

        Reply reply = erp.post(operations("Change", "OPR", "<Priority>8</Priority>"));

        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasons())
                .containsExactly("OperationsRequest OPR: UPDATE is not allowed: job order OPR-10 is RUNNING");
        assertThat(requests.get(new OperationsRequestId("OPR")).priority()).isEqualTo(7);
    }

    @Test
    void cancelsARequestAndItsJobOrders() throws Exception {
        aReleasedRequest("OPX");

        Reply reply = erp.post(operations("Cancel", "OPX", ""));

        assertThat(reply.actionCode()).as(reply.document()).isEqualTo("Accepted");
        assertThat(requests.get(new OperationsRequestId("OPX")).state()).isEqualTo(RequestState.CANCELLED);
        assertThat(order("OPX-10").state()).isEqualTo(JobState.CANCELLED);
    }

    private void aReleasedRequest(String id) throws Exception {
        erp.post(document("equipment", id));
        assertThat(erp.post(document("released", id)).actionCode()).isEqualTo("Accepted");
    }

    private void aStartedJob(String id, String header) throws Exception {
        aStartedJob(id, header, "");
    }

    private void aStartedJob(String id, String header, String materials) throws Exception {
        erp.post(document("equipment", id));
        Reply reply = erp.post(jobs("Process", id, header + equipment(id) + materials));
        assertThat(reply.actionCode()).as(reply.document()).isEqualTo("Accepted");
    }

    private JobOrder order(String id) {
        return orders.get(new JobOrderId(id));
    }

    private static String jobs(String verb, String id, String contents) throws Exception {
        return jobs(verb, id, "", contents);
    }

    private static String sync(String action, String id, String contents) throws Exception {
        return jobs(
                "Sync",
                id,
                "<ActionCriteria><ActionExpression actionCode=\"" + action + "\"/></ActionCriteria>",
                contents);
    }

    private static String jobs(String verb, String id, String action, String contents) throws Exception {
        return document("jobs", id)
                .replace("${verb}", verb)
                .replace("${action}", action)
                .replace("${job}", contents);
    }

    private static String operations(String verb, String id, String contents) throws Exception {
        return document("released", id)
                .replaceFirst("<BODID>.*</BODID>", "")
                .replace("ProcessOperationsSchedule", verb + "OperationsSchedule")
                .replace("<Process/>", "<" + verb + "/>")
                .replaceFirst("(?s)<Description>.*?</Priority>", contents)
                .replaceFirst("(?s)<SegmentParameter>.*?</SegmentParameter>", "");
    }

    private static String equipment(String id) {
        return "<EquipmentRequirement><ID>1</ID><EquipmentID>" + id + "-CELL</EquipmentID></EquipmentRequirement>";
    }

    private static String material(String number, String definition) {
        return "<MaterialRequirement><ID>" + number + "</ID><MaterialDefinitionID>" + definition
                + "</MaterialDefinitionID><MaterialUse>Consumed</MaterialUse></MaterialRequirement>";
    }
}
