package mes.routes.http;

import static mes.routes.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import mes.OnMillwright;
import org.apache.camel.CamelContext;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Component;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnMillwright
class DecoderRoutesTest {

    private static final String DECODERS = "/api/v1/decoders";

    @LocalServerPort
    int port;

    @Autowired
    CamelContext camel;

    final String id = "decoder-" + UUID.randomUUID();
    final String mill = "MILL-" + UUID.randomUUID();
    Client administrator;

    @BeforeEach
    void aMill() {
        administrator = Client.administrator(port);
        administrator.post("/api/v1/equipment", """
                {"id": "%s", "level": "WorkUnit"}""".formatted(mill));
    }

    @Test
    void keepsADecoderAsItWasAskedFor() {
        HttpResponse<String> added = administrator.post(DECODERS, asked("{\\\"properties\\\": $}"));

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().firstValue("Location")).contains(DECODERS + "/" + id);
        JsonNode shown = json(administrator.get(DECODERS + "/" + id));
        assertThat(shown.path("mapping").asText()).isEqualTo("{\"properties\": $}");
        assertThat(shown.at("/equipment/0").asText()).isEqualTo(mill);
        assertThat(shown.path("enabled").asBoolean()).isTrue();
    }

    @Test
    void changesAndRemovesADecoder() {
        administrator.post(DECODERS, asked("{\\\"properties\\\": $}"));

        HttpResponse<String> changed = administrator
                .with("Content-Type", "application/json")
                .send("PUT", DECODERS + "/" + id, BodyPublishers.ofString(asked("{}")));

        assertThat(json(changed).path("version").asInt()).isEqualTo(2);
        assertThat(administrator.delete(DECODERS + "/" + id).statusCode()).isEqualTo(204);
        assertThat(administrator.get(DECODERS + "/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void showsWhatAMessageWouldBecome() {
        administrator.post(
                DECODERS,
                asked("{\\\"time\\\": at, \\\"properties\\\": {\\\"T\\\": t}, \\\"state\\\": \\\"Executing\\\","
                        + " \\\"counts\\\": {\\\"good\\\": n}}"));

        JsonNode made = json(administrator.post(DECODERS + "/" + id + "/trial", """
                {"payload": {"at": 1747379028, "t": 20.5, "n": 3}}"""));

        assertThat(made.path("time").asText()).isEqualTo("2025-05-16T07:03:48Z");
        assertThat(made.at("/properties/T").asText()).isEqualTo("20.5");
        assertThat(made.path("state").asText()).isEqualTo("Executing");
        assertThat(made.path("mode").asText()).isEqualTo("Processing");
        assertThat(made.at("/counts/good").asInt()).isEqualTo(3);
        assertThat(administrator
                        .get("/api/v1/equipment/" + mill + "/property-values")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void showsWhyAMessageWouldBeRefused() {
        administrator.post(DECODERS, asked("{\\\"state\\\": s}"));

        assertThat(refusal("{\"s\": \"Flying\"}")).contains("equipment state Flying is none of");
        assertThat(refusal("\"garbage\"")).contains("not JSON");
        assertThat(refusal("[1]")).contains("not a JSON object");
    }

    @Test
    void declinesWhatCannotBe() {
        assertThat(post(asked("{\\\"properties\\\": "))).contains("not JSONata");
        assertThat(post(asked("{}").replace(mill, "NOWHERE"))).contains("NOWHERE");
        assertThat(post(asked("{}").replace("\"mapping\"", "\"plug\""))).contains("either a mapping or a plug-in");
        assertThat(post(asked("{}").replace("\"id\"", "\"name\""))).contains("a decoder has an id");
    }

    @Test
    void letsOnlyAdministratorsDecide() {
        administrator.post("/api/v1/users", """
                {"name": "%s", "password": "a long password", "roles": ["SUPERVISOR"]}""".formatted(id));
        Client supervisor = Client.anonymous(port).as(id, "a long password");

        assertThat(supervisor.post(DECODERS, asked("{}")).statusCode()).isEqualTo(403);
        assertThat(supervisor.post("/api/v1/cnc-classes", "[]").statusCode()).isEqualTo(403);
        assertThat(supervisor.get(DECODERS).statusCode()).isEqualTo(200);
        assertThat(supervisor.get("/api/v1/plugins").statusCode()).isEqualTo(200);
    }

    @Test
    void understandsWhatIsPublishedByMqtt() throws MqttException {
        String cnc = "CNC-" + UUID.randomUUID();
        administrator.post("/api/v1/cnc-classes", """
                [{"cnc_id": "%s", "class_name": "%s-A"}]""".formatted(cnc, id));
        administrator.post(DECODERS, asked("{\\\"properties\\\": $}"));

        publish("sensor/CNC", 0, """
                {"cnc_id": "%s", "part_program": "p1", "timestamp": "1747379028", "payload": {"spin": 200}}""".formatted(cnc));
        publish("mes/v1/" + mill + "/raw", 1, """
                {"temperature": 21}""");

        await().untilAsserted(() -> assertThat(administrator
                        .get("/api/v1/equipment/" + cnc + "/property-values")
                        .body())
                .contains("\"spin\""));
        await().untilAsserted(() -> assertThat(administrator
                        .get("/api/v1/equipment/" + mill + "/property-values")
                        .body())
                .contains("\"temperature\""));
    }

    private void publish(String topic, int qos, String payload) throws MqttException {
        String broker = camel.getComponent("mqtt", PahoMqtt5Component.class)
                .getConfiguration()
                .getBrokerUrl();
        MqttClient sender = new MqttClient(broker, id, new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName("admin");
        options.setPassword(OnMillwright.ADMIN_PASSWORD.getBytes());
        sender.connect(options);
        sender.publish(topic, payload.getBytes(), qos, false);
        sender.disconnect();
        sender.close();
    }

    private String refusal(String payload) {
        HttpResponse<String> refused =
                administrator.post(DECODERS + "/" + id + "/trial", "{\"payload\": " + payload + "}");
        assertThat(refused.statusCode()).isEqualTo(400);
        return json(refused).path("detail").asText();
    }

    private String post(String body) {
        HttpResponse<String> answer = administrator.post(DECODERS, body);
        assertThat(answer.statusCode()).isBetween(400, 409);
        return answer.body();
    }

    /** @param mapping as it stands between the quotes of a JSON text */
    private String asked(String mapping) {
        return """
                {"id": "%s", "equipment": ["%s"], "mapping": "%s"}""".formatted(id, mill, mapping);
    }
}
