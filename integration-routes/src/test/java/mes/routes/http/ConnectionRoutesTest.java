package mes.routes.http;

import static mes.routes.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import mes.OnMillwright;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnMillwright
class ConnectionRoutesTest {

    private static final String CONNECTIONS = "/api/v1/opcua/connections";

    @LocalServerPort
    int port;

    final String id = "PLC-" + UUID.randomUUID();
    final String press = "PRESS-" + UUID.randomUUID();
    Client administrator;

    @BeforeEach
    void aPress() {
        administrator = Client.administrator(port);
        administrator.post("/api/v1/equipment", """
                {"id": "%s", "level": "WorkUnit"}""".formatted(press));
    }

    @AfterEach
    void nobodyAsksForItAnyMore() {
        administrator.delete(CONNECTIONS + "/" + id);
    }

    @Test
    void showsAConnectionAsItWasAskedForButForThePassword() {
        HttpResponse<String> added = administrator.post(CONNECTIONS, """
                {"id": "%s", "endpoint": "opc.tcp://127.0.0.1:1", "equipment": "%s", "user": "mes", "secret": "open sesame",
                 "security": "Aes256_Sha256_RsaPss", "handshake": "rfid-pallet", "taskCodes": {"Red": 7},
                 "nodes": {"task-code": "ns=3;s=Task"}, "states": {"1": "Executing"}, "publishingInterval": 250,
                 "properties": {"Ram speed": {"node": "ns=3;s=Speed", "deadband": 0.5, "expectedInterval": 30000}}}
                """.formatted(id, press));

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.body()).doesNotContain("sesame");
        JsonNode shown = json(administrator.get(CONNECTIONS + "/" + id));
        assertThat(shown.path("security").asText()).isEqualTo("Aes256_Sha256_RsaPss");
        assertThat(shown.path("handshake").asText()).isEqualTo("rfid-pallet");
        assertThat(shown.at("/taskCodes/Red").asInt()).isEqualTo(7);
        assertThat(shown.at("/nodes/task-code").asText()).isEqualTo("ns=3;s=Task");
        assertThat(shown.at("/properties/Ram speed/expectedInterval").asInt()).isEqualTo(30_000);
        assertThat(shown.path("publishingInterval").asInt()).isEqualTo(250);
        assertThat(shown.path("lookInterval").asInt()).isEqualTo(10_000);
        assertThat(shown.path("declared").asBoolean()).isFalse();
    }

    @Test
    void saysWhyAServerIsNotFollowed() {
        add();

        await().untilAsserted(() -> {
            JsonNode status = json(administrator.get(CONNECTIONS + "/" + id)).path("status");
            assertThat(status.path("connected").asBoolean(true)).isFalse();
            assertThat(status.path("trouble").asText()).contains("Bad_ConnectionRejected");
        });
        HttpResponse<String> nodes = administrator.get(CONNECTIONS + "/" + id + "/nodes");
        assertThat(nodes.statusCode()).isEqualTo(502);
        assertThat(json(nodes).path("detail").asText()).contains("away");
    }

    @Test
    void changesAndRemovesAConnection() {
        add();

        HttpResponse<String> changed = administrator
                .with("Content-Type", "application/json")
                .send("PUT", CONNECTIONS + "/" + id, BodyPublishers.ofString(terms("None", "\"enabled\": false")));

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed).path("version").asInt()).isEqualTo(2);
        assertThat(administrator.delete(CONNECTIONS + "/" + id).statusCode()).isEqualTo(204);
        assertThat(administrator.get(CONNECTIONS + "/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void declinesWhatCannotBe() {
        assertThat(post(terms("None", "\"user\": \"mes\", \"secret\": \"open sesame\"")))
                .contains("without security");
        assertThat(post(terms("None", "\"nodes\": {\"colour\": \"i=85\"}"))).contains("colour");
        assertThat(post(terms("Basic128", "\"enabled\": true"))).contains("urn:mes:reason:invalid");
        assertThat(post(terms("None", "\"enabled\": true").replace("opc.tcp", "http")))
                .contains("opc.tcp");
        assertThat(post(terms("None", "\"enabled\": true").replace(press, "NOWHERE")))
                .contains("NOWHERE");
    }

    @Test
    void writesAndCallsOnlyWhatAConnectionOpens() {
        administrator.post(CONNECTIONS, terms("None", """
                "writable": ["ns=3;s=Speed"], "callable": ["ns=3;s=Reset"]"""));

        assertThat(intervene("values", """
                {"node": "ns=3;s=Other", "value": 5}""").statusCode()).isEqualTo(409);
        assertThat(intervene("calls", """
                {"object": "ns=3;s=Press", "method": "ns=3;s=Other"}""").statusCode()).isEqualTo(409);
        HttpResponse<String> away = intervene("values", """
                {"node": "ns=3;s=Speed", "value": 5}""");
        assertThat(away.statusCode()).isEqualTo(502);
        assertThat(json(away).path("detail").asText()).contains("away");
        assertThat(intervene("calls", """
                {"object": "ns=3;s=Press", "method": "ns=3;s=Reset", "arguments": [true, "now"]}""").statusCode()).isEqualTo(502);
        assertThat(intervene("values", """
                {"node": "ns=3;s=Speed", "value": [1, 2]}""").statusCode()).isEqualTo(400);
    }

    @Test
    void tellsInTheJournalWhatSomebodyHadAServerDo() {
        administrator.post(CONNECTIONS, terms("None", """
                "writable": ["ns=3;s=Speed"]"""));

        intervene("values", """
                {"node": "ns=3;s=Speed", "value": 4711.25}""");

        JsonNode told = json(administrator.get("/api/v1/journal?kind=intervention"));
        assertThat(told.findValuesAsText("command")).contains("ASK", "ANSWER");
        assertThat(told.toString()).contains("4711.25", id, "the server is away");
    }

    @Test
    void letsOnlySupervisorsIntervene() {
        administrator.post("/api/v1/users", """
                {"name": "%s", "password": "a long password", "roles": ["OPERATOR"]}""".formatted(id));
        Client operator = Client.anonymous(port).as(id, "a long password");
        add();

        assertThat(operator.post(CONNECTIONS + "/" + id + "/values", """
                {"node": "ns=3;s=Speed", "value": 5}""").statusCode())
                .isEqualTo(403);
        assertThat(operator.post(CONNECTIONS + "/" + id + "/calls", """
                {"object": "i=85", "method": "ns=3;s=Reset"}""").statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> intervene(String how, String body) {
        return administrator.post(CONNECTIONS + "/" + id + "/" + how, body);
    }

    @Test
    void letsOnlyAdministratorsDecideAndOnlySupervisorsLookAround() {
        administrator.post("/api/v1/users", """
                {"name": "%s", "password": "a long password", "roles": ["OPERATOR"]}""".formatted(id));
        Client operator = Client.anonymous(port).as(id, "a long password");

        assertThat(operator.post(CONNECTIONS, terms("None", "\"enabled\": true"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(operator.delete(CONNECTIONS + "/" + id).statusCode()).isEqualTo(403);
        assertThat(operator.get(CONNECTIONS + "/" + id + "/nodes").statusCode()).isEqualTo(403);
        assertThat(operator.get(CONNECTIONS).statusCode()).isEqualTo(200);
    }

    private void add() {
        assertThat(administrator
                        .post(CONNECTIONS, terms("None", "\"enabled\": true"))
                        .statusCode())
                .isEqualTo(201);
    }

    private String post(String body) {
        HttpResponse<String> answer = administrator.post(CONNECTIONS, body);
        assertThat(answer.statusCode()).isBetween(400, 409);
        return answer.body();
    }

    private String terms(String security, String more) {
        return """
                {"id": "%s", "endpoint": "opc.tcp://127.0.0.1:1", "equipment": "%s", "security": "%s", %s}""".formatted(id, press, security, more);
    }
}
