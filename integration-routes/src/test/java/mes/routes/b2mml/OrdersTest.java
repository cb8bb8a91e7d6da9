package mes.routes.b2mml;

import static mes.routes.b2mml.Erp.document;
import static mes.routes.b2mml.Erp.example;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import mes.OnMillwright;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.common.Origin;
import mes.common.Property;
import mes.equipment.EquipmentId;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.operations.OperationsRequestId;
import mes.operations.OperationsRequests;
import mes.operations.RequestState;
import mes.work.Dispatches;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Orders that come as B2MML. */
@OnMillwright
class OrdersTest {

    @Autowired
    JobOrders orders;

    @Autowired
    OperationsRequests requests;

    @Autowired
    Dispatches dispatches;

    @Autowired
    Journal journal;

    @Autowired
    Users users;

    Erp erp;

    @BeforeEach
    void openTheDoor(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
    }

    @Test
    void startsAReleasedRequest() throws Exception {
        erp.post(document("equipment", "REL"));

        Reply reply = erp.post(document("released", "REL"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.name()).isEqualTo("AcknowledgeOperationsSchedule");
        assertThat(reply.actionCode()).isEqualTo("Accepted");
        JobOrder order = order("REL-10");
        assertThat(order.state()).isEqualTo(JobState.ALLOWED_TO_START);
        assertThat(order.work().equipment()).isEqualTo(new EquipmentId("REL-CELL"));
        assertThat(order.work().schedule()).isEqualTo("REL-WEEK");
        assertThat(order.work().product()).isEqualTo("YOG-150");
        assertThat(order.work().quantity()).isEqualByComparingTo(new BigDecimal(500));
        assertThat(order.work().priority()).isEqualTo(7);
        assertThat(order.work().startTime()).isEqualTo(Instant.parse("2026-11-23T05:00:00Z"));
        assertThat(order.work().parameters()).containsExactly(new Property("Speed", "120", "1/min"));
        assertThat(dispatches.find(order.id())).isPresent();
    }

    @Test
    void remembersWhoAskedAndInWhichMessage() throws Exception {
        erp.post(document("equipment", "WHO"));

        erp.post(document("released", "WHO"));

        JournalEntry stored = journal.about("job-order", "WHO-10").get(0);
        assertThat(stored.edge()).isEqualTo("b2mml");
        assertThat(stored.who()).isEqualTo("admin");
        assertThat(stored.message()).isEqualTo("BOD-WHO");
    }

    @Test
    void keepsAForecastFromStarting() throws Exception {
        erp.post(document("equipment", "FOR"));

        Reply reply = erp.post(released("FOR", "<RequestState>Forecast</RequestState>"));

        assertThat(reply.actionCode()).isEqualTo("Accepted");
        assertThat(order("FOR-10").state()).isEqualTo(JobState.NOT_ALLOWED_TO_START);
    }

    @Test
    void callsARequestBack() throws Exception {
        erp.post(document("equipment", "CAN"));
        erp.post(document("released", "CAN"));

        Reply reply = erp.post(
                released("CAN", "<RequestState>Cancelled</RequestState>").replace("BOD-CAN", "BOD-CAN-2"));

        assertThat(reply.actionCode()).isEqualTo("Accepted");
        assertThat(order("CAN-10").state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void storesButDoesNotStartWhatNamesNoEquipment() throws Exception {
        Reply reply =
                erp.post(document("released", "NOEQ").replaceAll("(?s)<EquipmentRequirement>.*?</Equip[^>]*ment>", ""));

        assertThat(reply.actionCode()).isEqualTo("Modified");
        assertThat(reply.reasons())
                .containsExactly(
                        "SegmentRequirement 10 of OperationsRequest NOEQ names no equipment: stored, not started");
        assertThat(reply.first("//SegmentRequirement/SegmentState")).isEqualTo("Waiting");
        assertThat(order("NOEQ-10").state()).isEqualTo(JobState.NOT_ALLOWED_TO_START);
    }

    @Test
    void rejectsUnknownEquipmentWithTheReason() throws Exception {
        Reply reply = erp.post(document("released", "LOST"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.name()).isEqualTo("AcknowledgeOperationsSchedule");
        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasonCode()).isEqualTo("Unknown");
        assertThat(reply.reasons()).containsExactly("OperationsRequest LOST: no equipment LOST-CELL");
        assertThat(requests.find(new OperationsRequestId("LOST"))).isEmpty();
    }

    @Test
    void tellsEveryReasonAndDoesNothingAtAll() throws Exception {
        erp.post(document("equipment", "TWO"));

        Reply reply = erp.post(document("two-faults", "TWO"));

        assertThat(reply.name()).isEqualTo("AcknowledgeJobList");
        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasons())
                .containsExactly(
                        "JobOrder TWO-NOWHERE: no equipment NOWHERE",
                        "JobOrder TWO-MANY: quantity 'a lot' is not a number");
        assertThat(orders.find(new JobOrderId("TWO-GOOD"))).isEmpty();
    }

    @Test
    void refusesAStateThatOnlyTheOneWhoWorksCanReport() throws Exception {
        erp.post(document("equipment", "RUN"));

        Reply reply = erp.post(released("RUN", "<RequestState>Running</RequestState>"));

        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasonCode()).isEqualTo("Invalid");
        assertThat(reply.reasons().get(0)).contains("it cannot be sent as Running");
    }

    @Test
    void refusesANumberThatWouldFillTheMemory() throws Exception {
        erp.post(document("equipment", "HUGE"));

        Reply reply = erp.post(document("released", "HUGE").replace(">500<", ">1E999999999<"));

        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasons()).containsExactly("OperationsRequest HUGE: a quantity has more than 38 digits");
    }

    @Test
    void startsStoresOrLeavesWaitingTheJobsOfAList() throws Exception {
        erp.post(document("equipment", "LST"));

        Reply reply = erp.post(document("job-list", "LST"));

        assertThat(reply.actionCode()).isEqualTo("Modified");
        assertThat(reply.reasons()).containsExactly("JobOrder LST-CLASS names no equipment: stored, not started");
        assertThat(order("LST-PENDING").state()).isEqualTo(JobState.NOT_ALLOWED_TO_START);
        assertThat(order("LST-START").state()).isEqualTo(JobState.ALLOWED_TO_START);
        assertThat(order("LST-START").work().equipment()).isEqualTo(new EquipmentId("LST-CELL"));
        assertThat(order("LST-SCOPE").work().equipment()).isEqualTo(new EquipmentId("LST-LINE"));
        assertThat(order("LST-CLASS").state()).isEqualTo(JobState.NOT_ALLOWED_TO_START);
    }

    @Test
    void takesSchedulesInsideOthersForSchedulesOfTheirOwn() throws Exception {
        String child = "<WorkScheduleChild><ID>CHILD</ID><WorkRequest><ID>C</ID><JobOrder><ID>C-1</ID></JobOrder>"
                + "</WorkRequest></WorkScheduleChild>";

        erp.post(example("SyncEquipment"));

        Reply reply = erp.post(example("ProcessWorkSchedule")
                .replace("5f1c0a52", "0c0c0c0c")
                .replace("PO-4720", "PARENT")
                .replaceFirst("<WorkRequest>", child + "<WorkRequest>"));

        assertThat(reply.actionCode()).as(reply.document()).isIn("Accepted", "Modified");
        assertThat(order("C-1").work().schedule()).isEqualTo("CHILD");
        assertThat(order("C-1").work().request()).isEqualTo(new OperationsRequestId("C"));
    }

    @Test
    void doesThePartsOfASegmentWithinItsTimesAndScope() throws Exception {
        erp.post(document("equipment", "NST"));
        String parts = "<SegmentRequirementChild><ID>11</ID><ProcessSegmentID>MIX</ProcessSegmentID>"
                + "<OperationsDefinitionID/><OperationsSegmentID/></SegmentRequirementChild>";

        Reply reply = erp.post(document("released", "NST")
                .replaceAll("(?s)<EquipmentRequirement>.*?</Equip[^>]*ment>", "")
                .replaceAll("(?s)<MaterialRequirement>.*?</Mat[^>]*ment>", parts)
                .replace(
                        "<ProcessSegmentID>FILL</",
                        "<HierarchyScope><EquipmentID>NST-CELL</EquipmentID><EquipmentLevel>WorkUnit</EquipmentLevel>"
                                + "</HierarchyScope><ProcessSegmentID>FILL</"));

        assertThat(reply.actionCode()).as(reply.document()).isEqualTo("Accepted");
        assertThat(orders.find(new JobOrderId("NST-10"))).isEmpty();
        assertThat(order("NST-11").work().equipment()).isEqualTo(new EquipmentId("NST-CELL"));
        assertThat(order("NST-11").work().startTime()).isEqualTo(Instant.parse("2026-11-23T05:00:00Z"));
    }

    @Test
    void hasOneEffectAndOneAnswerForTheSameMessage() throws Exception {
        erp.post(document("equipment", "DUP"));

        Reply first = erp.post(document("released", "DUP"));
        Reply again = erp.post(document("released", "DUP"));

        assertThat(again.document()).isEqualTo(first.document());
        assertThat(journal.about("operations-request", "DUP")).hasSize(1);
    }

    @Test
    void repeatsARejectionTooWhateverHappenedMeanwhile() throws Exception {
        Reply first = erp.post(document("released", "DUPR"));
        erp.post(document("equipment", "DUPR"));

        Reply again = erp.post(document("released", "DUPR"));

        assertThat(again.actionCode()).isEqualTo("Rejected");
        assertThat(again.document()).isEqualTo(first.document());
    }

    @Test
    void acceptsTheSameRequestInAnotherMessageAndDoesNothing() throws Exception {
        erp.post(document("equipment", "AGN"));
        erp.post(document("released", "AGN"));

        Reply reply = erp.post(document("released", "AGN").replace("BOD-AGN", "BOD-AGN-2"));

        assertThat(reply.actionCode()).isEqualTo("Accepted");
        assertThat(journal.about("operations-request", "AGN")).hasSize(1);
    }

    @Test
    void rejectsAnotherRequestOfTheSameName() throws Exception {
        erp.post(document("equipment", "SAME"));
        erp.post(document("released", "SAME"));

        Reply reply = erp.post(
                document("released", "SAME").replace("BOD-SAME", "BOD-SAME-2").replace(">500<", ">501<"));

        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasonCode()).isEqualTo("AlreadyExists");
        assertThat(reply.reasons()).containsExactly("OperationsRequest SAME: operations request SAME exists already");
    }

    @Test
    void takesAMessageWithoutIdentityEachTimeItComes() throws Exception {
        erp.post(document("equipment", "NOID"));
        String document = document("released", "NOID").replace("<BODID>BOD-NOID</BODID>", "");

        Reply first = erp.post(document);
        Reply again = erp.post(document.replace(">500<", ">501<"));

        assertThat(first.actionCode()).isEqualTo("Accepted");
        assertThat(again.reasonCode()).isEqualTo("AlreadyExists");
        assertThat(requests.get(new OperationsRequestId("NOID")).state()).isEqualTo(RequestState.RELEASED);
    }

    @Test
    void tellsOneSenderFromAnother() throws Exception {
        erp.post(document("equipment", "SND"));
        erp.post(document("released", "SND"));

        Reply other =
                erp.post(document("released", "SND").replace(">ERP<", ">APS<").replace(">500<", ">501<"));

        assertThat(other.reasonCode()).isEqualTo("AlreadyExists");
    }

    @Test
    void opensToBusinessSystemsAndNotToMachines(@LocalServerPort int port) throws Exception {
        users.put(new User("sap", Set.of(Role.INTEGRATION), null), "an honest broker", Origin.SERVER);
        users.put(new User("press", Set.of(Role.MACHINE), null), "a loud machine", Origin.SERVER);
        String document = document("released", "DOOR");

        assertThat(new Erp(port, "sap", "an honest broker").knock(document)).isEqualTo(200);
        assertThat(new Erp(port, "press", "a loud machine").knock(document)).isEqualTo(403);
        assertThat(new Erp(port, "sap", "a wrong password").knock(document)).isEqualTo(401);
    }

    @Test
    void takesJsonAndAnswersInIt() throws Exception {
        String question = """
                {"GetJobList": {"@releaseID": "V0701",
                  "ApplicationArea": {"CreationDateTime": "2026-11-20T06:00:00Z"},
                  "DataArea": {"Get": {}, "JobList": [{"ID": "NONE-OF-THESE"}]}}}""";

        String answer = erp.postJson(question);

        assertThat(answer).contains("ShowJobList", "NotFound");
    }

    private static String released(String id, String state) throws Exception {
        return document("released", id).replace("<Priority>7</Priority>", "<Priority>7</Priority>" + state);
    }

    private JobOrder order(String id) {
        return orders.get(new JobOrderId(id));
    }
}
