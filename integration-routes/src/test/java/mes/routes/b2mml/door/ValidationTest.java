package mes.routes.b2mml.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mes.routes.b2mml.Erp.document;
import static mes.routes.b2mml.Erp.example;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import mes.OnMillwright;
import mes.routes.b2mml.Erp;
import mes.routes.b2mml.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A validator that anybody can use. */
@OnMillwright
class ValidationTest {

    @Autowired
    ObjectMapper json;

    Erp erp;

    @BeforeEach
    void openTheDoor(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
    }

    @Test
    void saysWhatTheServerWouldDoWithAGoodDocument() throws Exception {
        JsonNode verdict = verdict(example("ProcessOperationsSchedule"));

        assertThat(verdict.path("valid").asBoolean()).isTrue();
        assertThat(verdict.path("transaction").asText()).isEqualTo("ProcessOperationsSchedule");
        assertThat(verdict.path("release").asText()).isEqualTo("V0701");
        assertThat(verdict.path("served").asBoolean()).isTrue();
        assertThat(verdict.path("outcome").asText()).contains("answered by AcknowledgeOperationsSchedule");
        assertThat(verdict.path("faults")).isEmpty();
    }

    @Test
    void doesNothingOfWhatADocumentAsksFor() throws Exception {
        verdict(document("equipment", "JUDGED"));

        Reply found = erp.post(document("get", "JUDGED-LINE").replace("${noun}", "Equipment"));
        assertThat(found.reasonCode()).isEqualTo("NotFound");
    }

    @Test
    void namesEveryFaultWithItsPlaceAndItsRule() throws Exception {
        JsonNode verdict = verdict(document("invalid", "RULE"));

        assertThat(verdict.path("valid").asBoolean()).isFalse();
        assertThat(verdict.path("outcome").asText()).contains("malformed");
        assertThat(verdict.path("faults").findValuesAsText("rule"))
                .containsExactly("cvc-enumeration-valid", "cvc-datatype-valid.1.2.1", "cvc-complex-type.2.4.b");
        JsonNode fault = verdict.path("faults").get(0);
        assertThat(fault.path("kind").asText()).isEqualTo("INVALID");
        assertThat(fault.path("line").asInt()).isEqualTo(13);
        assertThat(fault.path("column").asInt()).isEqualTo(45);
        assertThat(fault.path("path").asText()).endsWith("/OperationsRequest/RequestState");
        assertThat(fault.path("reason").asText()).contains("Perhaps").doesNotContain("cvc-");
        assertThat(fault.path("meaning").asText()).contains("The standard lists the values");
    }

    @Test
    void warnsOfWhatIsValidAndMisunderstood() throws Exception {
        JsonNode verdict = verdict(document("equipment", "WARN").replace("+01:00<", "<"));

        assertThat(verdict.path("valid").asBoolean()).isTrue();
        assertThat(verdict.path("warnings").findValuesAsText("trap")).containsExactly("no-zone", "no-bodid");
    }

    @Test
    void tellsWhatIsNotServed() throws Exception {
        JsonNode verdict = verdict(document("get", "1").replace("${noun}", "BatchProductionRecord"));

        assertThat(verdict.path("valid").asBoolean()).isTrue();
        assertThat(verdict.path("served").asBoolean()).isFalse();
        assertThat(verdict.path("outcome").asText())
                .startsWith("It would be rejected: GetBatchProductionRecord is not served");
    }

    @Test
    void judgesJsonByTheSameRules() throws Exception {
        HttpResponse<String> answer =
                erp.post("/b2mml/validate", """
                {"GetEquipment": {
                  "@releaseID": "V0701",
                  "ApplicationArea": {"CreationDateTime": "tomorrow"}}}""".getBytes(UTF_8), "Content-Type", "application/json");

        JsonNode verdict = json.readTree(answer.body());
        assertThat(verdict.path("valid").asBoolean()).isFalse();
        assertThat(verdict.path("faults").findValuesAsText("rule")).contains("cvc-datatype-valid.1.2.1");
        assertThat(verdict.path("faults").get(0).path("line").asInt()).isEqualTo(3);
    }

    @Test
    void speaksPlainlyToPeople() throws Exception {
        HttpResponse<String> answer = erp.post(
                "/b2mml/validate",
                document("invalid", "PLAIN").getBytes(UTF_8),
                "Content-Type",
                "application/xml",
                "Accept",
                "text/plain");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.body().lines().toList())
                .startsWith("not valid, 3 faults")
                .anySatisfy(line -> assertThat(line).startsWith("13:45 fault /ProcessOperationsSchedule"));
    }

    @Test
    void declinesWhatItDoesNotRead() throws Exception {
        HttpResponse<String> picture = erp.post("/b2mml/validate", new byte[] {1}, "Content-Type", "image/png");
        HttpResponse<String> packed = erp.post(
                "/b2mml/validate", new byte[] {1}, "Content-Type", "application/xml", "Content-Encoding", "gzip");

        assertThat(List.of(picture.statusCode(), packed.statusCode())).containsOnly(415);
        assertThat(picture.body()).contains("image/png is not read here");
    }

    private JsonNode verdict(String document) throws Exception {
        HttpResponse<String> answer =
                erp.post("/b2mml/validate", document.getBytes(UTF_8), "Content-Type", "application/xml");
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
