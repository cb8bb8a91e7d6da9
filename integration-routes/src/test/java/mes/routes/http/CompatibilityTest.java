package mes.routes.http;

import static mes.routes.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import mes.OnMillwright;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What programs made for MES_server ask, and the answers they know. */
@OnMillwright
class CompatibilityTest {

    @LocalServerPort
    int port;

    Client client;

    @BeforeEach
    void enter() {
        client = Client.administrator(port);
        client.postCsv("/api/v1/equipment", "id,level,parent,description\nM001,WorkUnit,,\n");
    }

    @Test
    void greets() {
        assertThat(client.get("/").body()).isEqualTo("MES Server is Running. Use /api/* endpoints.");
    }

    @Test
    void createsAWorkOrderThatIsPending() {
        HttpResponse<String> created = client.post("/api/work-orders", """
                {"order_id": "WO123", "product": "WidgetA", "quantity": 100, "machine_id": "M001"}""");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).isEqualTo("""
                {"order_id":"WO123","product":"WidgetA","quantity":100,"machine_id":"M001","status":"PENDING"}""");
        assertThat(client.get("/api/work-orders").body()).startsWith("[{").contains(created.body());
    }

    @Test
    void namesAWorkOrderThatHasNoName() {
        HttpResponse<String> created = client.post("/api/work-orders", """
                {"product": "WidgetA", "quantity": 1, "machine_id": "M001"}""");

        assertThat(json(created).path("order_id").asText()).matches("WO_[0-9A-F]{6}");
    }

    @Test
    void sendsAWorkOrderAsOftenAsItIsAskedTo() {
        client.post("/api/work-orders", """
                {"order_id": "WO_5CE203", "product": "WidgetA", "quantity": 1, "machine_id": "M001"}""");

        HttpResponse<String> first = client.post("/api/work-orders/WO_5CE203/send", "");
        HttpResponse<String> second = client.post("/api/work-orders/WO_5CE203/send", "{}");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("{\"message\":\"Order WO_5CE203 sent to work-orders/M001\"}");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(json(client.get("/api/v1/job-orders/WO_5CE203"))
                        .path("state")
                        .asText())
                .isEqualTo("AllowedToStart");
    }

    @Test
    void knowsNoOtherWorkOrder() {
        HttpResponse<String> answer = client.post("/api/work-orders/WO_NONE/send", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Order not found\"}");
    }

    @Test
    void takesOverTheFileOfWorkOrdersOnce() {
        String file = """
                [{"order_id": "WO_0000A1", "product": "WidgetA", "quantity": 100, "machine_id": "M001", "status": "COMPLETED"},
                 {"order_id": "WO_0000A2", "product": "WidgetB", "quantity": 5, "machine_id": "M001", "status": "PENDING"}]""";

        HttpResponse<String> first = client.post("/api/work-orders/import", file);
        HttpResponse<String> second = client.post("/api/work-orders/import", file);

        assertThat(first.body()).isEqualTo("{\"imported\":2}");
        assertThat(second.body()).isEqualTo("{\"imported\":0}");
        assertThat(client.get("/api/work-orders").body())
                .contains("\"order_id\":\"WO_0000A1\"", "\"status\":\"COMPLETED\"");
        var done = json(client.get("/api/v1/job-orders/WO_0000A1"));
        assertThat(done.path("response").path("good").asInt()).isEqualTo(100);
        assertThat(done.path("dispatch").path("state").asText()).isNotEqualTo("WAITING");
        assertThat(json(client.get("/api/v1/job-orders/WO_0000A2"))
                        .path("state")
                        .asText())
                .isEqualTo("NotAllowedToStart");
    }

    @Test
    void takesOverNothingOfAFileThatNamesAnUnknownMachine() {
        HttpResponse<String> answer = client.post("/api/work-orders/import", """
                [{"order_id": "WO_0000B1", "product": "WidgetA", "quantity": 1, "machine_id": "M001", "status": "PENDING"},
                 {"order_id": "WO_0000B2", "product": "WidgetA", "quantity": 1, "machine_id": "M999", "status": "PENDING"}]""");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("detail").asText()).contains("M999");
        assertThat(client.get("/api/v1/job-orders/WO_0000B1").statusCode()).isEqualTo(404);
    }

    @Test
    void takesOverTheFileOfMachineStatus() {
        HttpResponse<String> answer = client.post("/api/machine-status/import", """
                [{"machine_id": "M001", "status": "imported"}, {"machine_id": "M001", "load": 0.5}]""");

        assertThat(answer.body()).isEqualTo("{\"imported\":2}");
        assertThat(client.get("/api/machine-status").body()).contains("\"imported\"", "\"load\"");
    }

    @Test
    void createsNoWorkOrderForAnUnknownMachine() {
        HttpResponse<String> answer = client.post("/api/work-orders", """
                {"product": "WidgetA", "quantity": 1, "machine_id": "M999"}""");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void keepsAStatusWhateverIsInIt() {
        HttpResponse<String> answer = client.post("/api/machine-status", """
                {"machine_id": "M001", "timestamp": "2025-01-01 10:00:00", "load": [1, 2.5, null]}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Status received\"}");
        assertThat(json(client.get("/api/machine-status?limit=1")).toString())
                .isEqualTo("[{\"machine_id\":\"M001\",\"timestamp\":\"2025-01-01 10:00:00\",\"load\":[1,2.5,null]}]");
    }

    @Test
    void keepsEveryStatusOfMachinesThatTalkAtOnce() {
        List<Integer> answers = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> client.post("/api/machine-status", "{\"machine_id\": \"M001\", \"i\": " + i + "}"))
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(answers).containsOnly(200);
        assertThat(json(client.get("/api/machine-status?limit=200")).findValues("i"))
                .hasSize(200);
    }

    @Test
    void declinesAStatusThatIsNoObject() {
        assertThat(client.post("/api/machine-status", "[1]").statusCode()).isEqualTo(400);
    }
}
