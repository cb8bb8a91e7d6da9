package mes.routes.b2mml.door;

import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import mes.OnMillwright;
import mes.routes.b2mml.Erp;
import mes.routes.b2mml.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Programs that others generate from the description of the SOAP door. */
@OnMillwright
class SoapClientTest {

    @Test
    void isUnderstoodByAClientGeneratedFromItsDescription(@LocalServerPort int port, @TempDir Path folder)
            throws Exception {
        Erp erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);

        try (SoapClient client = new SoapClient(erp, folder)) {
            Reply equipment = client.send(document("equipment", "SOAP"));
            Reply jobs = client.send(document("job-list", "SOAP"));
            Reply again = client.sendBySoap11(document("job-list", "SOAP"));
            Reply found = client.sendBySoap11(document("get", "SOAP-LINE").replace("${noun}", "Equipment"));
            Reply nothing = client.send(document("get", "SOAP-NONE").replace("${noun}", "Equipment"));

            assertThat(equipment.name()).isEqualTo("ConfirmBOD");
            assertThat(equipment.actionCode()).isEqualTo("Accepted");
            assertThat(jobs.name()).isEqualTo("AcknowledgeJobList");
            assertThat(jobs.actionCode()).isEqualTo("Modified");
            assertThat(again).isEqualTo(jobs);
            assertThat(found.all("//Equipment/ID")).contains("SOAP-LINE");
            assertThat(nothing.name()).isEqualTo("ShowEquipment");
            assertThat(nothing.actionCode()).isEqualTo("Rejected");
            String malformed = document("invalid", "SOAP").replace("tomorrow", "2026-01-01T00:00:00");
            assertThatThrownBy(() -> client.send(malformed))
                    .hasMessageContaining("RequestState")
                    .hasMessageContaining("Perhaps")
                    .hasFieldOrProperty("faultInfo");
        }
    }
}
