package mes.routes.b2mml;

import static mes.routes.b2mml.Erp.example;
import static org.assertj.core.api.Assertions.assertThat;

import mes.OnMillwright;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The documents of docs/b2mml, posted as an integrator would on the first day. */
@OnMillwright
class DocumentedExamplesTest {

    @LocalServerPort
    int port;

    @Test
    void areAnsweredAsTheDocumentationSays() throws Exception {
        Erp erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);

        Reply equipment = erp.post(example("SyncEquipment"));
        Reply operations = erp.post(example("ProcessOperationsSchedule"));
        Reply work = erp.post(example("ProcessWorkSchedule"));
        Reply jobs = erp.post(example("ProcessJobList"));
        Reply workPerformance = erp.post(example("GetWorkPerformance"));
        Reply operationsPerformance = erp.post(example("GetOperationsPerformance"));

        assertThat(equipment.name()).isEqualTo("ConfirmBOD");
        assertThat(equipment.actionCode()).isEqualTo("Accepted");
        assertThat(operations.name()).isEqualTo("AcknowledgeOperationsSchedule");
        assertThat(operations.actionCode()).isEqualTo("Accepted");
        assertThat(work.name()).isEqualTo("AcknowledgeWorkSchedule");
        assertThat(work.actionCode()).isEqualTo("Accepted");
        assertThat(jobs.name()).isEqualTo("AcknowledgeJobList");
        assertThat(jobs.actionCode()).isEqualTo("Accepted");
        assertThat(workPerformance.name()).isEqualTo("ShowWorkPerformance");
        assertThat(workPerformance.all("//JobResponse/JobOrderID"))
                .contains("PO-4711-10", "PO-4711-20", "PO-4720-FILL", "PO-4731");
        assertThat(operationsPerformance.name()).isEqualTo("ShowOperationsPerformance");
        assertThat(operationsPerformance.all("//SegmentResponse/SegmentRequirementID"))
                .containsExactly("10", "20", "10");
    }
}
