package mes.routes.b2mml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import mes.OnMillwright;
import mes.equipment.EquipmentId;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Systems that speak an older release of B2MML are understood, and answered, in it. */
@OnMillwright
class OlderReleasesTest {

    @Autowired
    JobOrders orders;

    @Autowired
    Journal journal;

    Erp erp;

    @BeforeEach
    void openTheDoor(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
    }

    @Test
    void startsAProductionRequestOfV0401() throws Exception {
        erp.post(Erp.document("equipment", "V4A"));

        Reply reply = erp.post(example("V0401/ProcessProductionSchedule", "V4A"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.name()).isEqualTo("AcknowledgeProductionSchedule");
        assertThat(reply.actionCode()).isEqualTo("Accepted");
        assertThat(reply.first("//OriginalApplicationArea/BODID")).isEqualTo("BOD-V4A");
        assertThat(reply.first("//ProductionRequest/ID")).isEqualTo("V4A");
        JobOrder order = orders.get(new JobOrderId("V4A-10"));
        assertThat(order.state()).isEqualTo(JobState.ALLOWED_TO_START);
        assertThat(order.work().equipment()).isEqualTo(new EquipmentId("V4A-CELL"));
        assertThat(order.work().product()).isEqualTo("YOG-STRAWBERRY-150");
    }

    @Test
    void startsAnOperationsRequestOfV0600() throws Exception {
        erp.post(Erp.document("equipment", "V6A"));

        Reply reply = erp.post(example("V0600/ProcessOperationsSchedule", "V6A"));

        assertThat(reply.name()).isEqualTo("AcknowledgeOperationsSchedule");
        assertThat(reply.first("/*/@releaseID")).isEqualTo("V0600");
        assertThat(reply.actionCode()).isEqualTo("Accepted");
        assertThat(reply.first("//MaterialRequirement/StorageLocation")).isEqualTo("COLD-STORE-2");
        assertThat(orders.get(new JobOrderId("V6A-10")).state()).isEqualTo(JobState.ALLOWED_TO_START);
    }

    @Test
    void takesAScheduleThatComesWithoutAVerb() throws Exception {
        erp.post(Erp.document("equipment", "BARE"));

        Reply reply = erp.post(example("V0401/ProductionSchedule", "BARE"));

        assertThat(reply.name()).isEqualTo("AcknowledgeProductionSchedule");
        assertThat(reply.actionCode()).isEqualTo("Accepted");
        assertThat(orders.get(new JobOrderId("BARE-10")).state()).isEqualTo(JobState.ALLOWED_TO_START);
    }

    @Test
    void showsPerformanceInTheReleaseThatItWasAskedIn() throws Exception {
        erp.post(Erp.document("equipment", "PERF"));
        erp.post(example("V0401/ProcessProductionSchedule", "PERF"));

        Reply older = erp.post(example("V0401/GetProductionPerformance", "PERF"));
        Reply newer = erp.post(example("V0600/GetOperationsPerformance", "PERF"));

        assertThat(older.name()).isEqualTo("ShowProductionPerformance");
        assertThat(older.first("//ProductionResponse/ProductionRequestID")).isEqualTo("PERF");
        assertThat(newer.name()).isEqualTo("ShowOperationsPerformance");
        assertThat(newer.first("//OperationsResponse/OperationsRequestID")).isEqualTo("PERF");
    }

    @Test
    void reportsWhatDoesNotCarryOverInTheAnswerAndOnceInTheJournal() throws Exception {
        erp.post(Erp.document("equipment", "LOSS"));

        Reply first = erp.post(example("V0401/ProcessProductionSchedule", "LOSS"));
        Reply again = erp.post(example("V0401/ProcessProductionSchedule", "LOSS"));

        assertThat(first.all("//ResponseExpression"))
                .anySatisfy(words -> assertThat(words)
                        .startsWith("Not carried over: ")
                        .contains("/ProductionParameter/ProductSegmentID 'FILL'"));
        assertThat(again.document()).isEqualTo(first.document());
        assertThat(journal.about(LossReport.KIND, "BOD-LOSS"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.edge()).isEqualTo("b2mml"))
                .extracting(JournalEntry::record)
                .asString()
                .contains("ProductSegmentID", "V0401");
    }

    @Test
    void givesTheReasonOfARefusalInTheReleaseOfTheRequest() throws Exception {
        Reply reply = erp.post(example("V0401/ProcessProductionSchedule", "GONE"));

        assertThat(reply.name()).isEqualTo("AcknowledgeProductionSchedule");
        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.all("//ResponseExpression")).contains("OperationsRequest GONE: no equipment GONE-CELL");
    }

    @Test
    void refusesNounsThatAreServedInV0701Only() throws Exception {
        Reply reply =
                erp.post(example("V0401/GetProductionSchedule", "NOUN").replace("ProductionSchedule", "MaterialLot"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.name()).isEqualTo("ConfirmBOD");
        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.document()).contains("http://www.wbf.org/xml/B2MML-V0401");
    }

    @Test
    void refusesAFaultyDocumentInItsRelease() throws Exception {
        Reply reply = erp.post(example("V0600/ProcessOperationsSchedule", "FLT").replace(">Released<", ">Perhaps<"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.document()).contains("http://www.mesa.org/xml/B2MML-V0600");
        assertThat(reply.reasons()).singleElement().asString().contains("RequestState", "Perhaps");
    }

    @Test
    void readsNoOlderReleaseAsJson() throws Exception {
        String answer = erp.postJson("""
                {"GetJobList": {"@releaseID": "V0600",
                  "ApplicationArea": {"CreationDateTime": "2026-11-20T06:00:00Z"},
                  "DataArea": {"Get": {}, "JobList": [{"ID": "NONE-OF-THESE"}]}}}""");

        assertThat(answer).contains("ConfirmBOD", "NotServed", "V0600 is understood as XML");
    }

    /** An example of the documentation with identities of its own. */
    private static String example(String name, String id) throws Exception {
        return Files.readString(Path.of("../docs/b2mml", name + ".xml"))
                .replaceAll("<BODID>.*</BODID>", "<BODID>BOD-" + id + "</BODID>")
                .replaceAll("PO-4[89]1[12]", id)
                .replaceAll("2026-W4[78]-[OP]", id + "-WEEK")
                .replace("FILLER-1", id + "-CELL")
                .replaceAll("(?s)<(Location|HierarchyScope)>.*?</\\1>", "");
    }
}
