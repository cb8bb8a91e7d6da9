package mes.routes.http;

import static mes.routes.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import mes.OnMillwright;
import org.apache.camel.CamelContext;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Component;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A machine enrols, and may then do what is its own, until it is shut out; everything else is refused. */
@OnMillwright
class MachineIdentityTest {

    private static final int WAIT_MILLIS = 30_000;
    private static final int NOT_AUTHORIZED = MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED;
    private static final int WHO_IS_THAT = MqttReturnCode.RETURN_CODE_BAD_USERNAME_OR_PASSWORD;

    @LocalServerPort
    int port;

    @Autowired
    CamelContext camel;

    final String mill = "MILL-" + UUID.randomUUID();
    Client administrator;
    Client machine;
    MqttAsyncClient client;

    @BeforeEach
    void aMill() throws MqttException {
        administrator = Client.administrator(port);
        machine = Client.anonymous(port);
        administrator.post("/api/v1/equipment", """
                {"id": "%s", "level": "WorkUnit"}""".formatted(mill));
        String broker = camel.getComponent("mqtt", PahoMqtt5Component.class)
                .getConfiguration()
                .getBrokerUrl();
        client = new MqttAsyncClient(broker, mill, new MemoryPersistence());
    }

    @AfterEach
    void away() throws MqttException {
        client.disconnectForcibly(0, 100, false);
        client.close(true);
    }

    @Test
    void letsAnEnrolledMachineDoWhatIsItsOwn() throws MqttException {
        connect(mill, enrol());

        assertThat(publish("mes/v1/" + mill + "/state")).isEqualTo(MqttReturnCode.RETURN_CODE_SUCCESS);
        assertThat(subscribe("mes/v1/" + mill + "/job-order")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mes/v1/OTHER/state", "mes/v1/OTHER/raw", "sensor/CNC", "mes/v1/{mill}/job-order", "erp/b2mml"})
    void refusesWhatIsNotAMachinesToSay(String topic) throws MqttException {
        connect(mill, enrol());

        assertThat(publish(topic.replace("{mill}", mill))).isEqualTo(NOT_AUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "mes/v1/+/job-order", "mes/v1/OTHER/job-order", "mes/v1/{mill}/state", "erp/b2mml"})
    void refusesWhatIsNotAMachinesToHear(String filter) throws MqttException {
        connect(mill, enrol());

        assertThat(subscribe(filter.replace("{mill}", mill))).isEqualTo(NOT_AUTHORIZED);
    }

    @Test
    void refusesAWrongUserAndAWrongPassword() {
        String password = enrol();

        assertRefused("OTHER-" + mill, password);
        assertRefused(mill, "guessed");
    }

    @Test
    void sendsAwayAMachineThatIsShutOutAndRefusesItFromThenOn() throws MqttException {
        String password = enrol();
        connect(mill, password);

        administrator.delete("/api/v1/users/" + mill);

        await().until(() -> !client.isConnected());
        assertRefused(mill, password);
    }

    @Test
    void sendsAwayAMachineThatEnrolsAnew() throws MqttException {
        String old = enrol();
        connect(mill, old);

        String anew = enrol();

        await().until(() -> !client.isConnected());
        assertRefused(mill, old);
        connect(mill, anew);
    }

    @Test
    void refusesACodeThatIsWrongOrUsedOrVoid() {
        String used = offer();
        redeem(used);
        String overtaken = offer();
        String withdrawn = offer();
        administrator.delete("/api/v1/enrolments/" + mill);

        assertThat(redeem(used).statusCode()).isEqualTo(403);
        assertThat(redeem(overtaken).statusCode()).isEqualTo(403);
        assertThat(redeem(withdrawn).statusCode()).isEqualTo(403);
        assertThat(redeem("AAAA-BBBB-CCCC").statusCode()).isEqualTo(403);
    }

    @Test
    void tellsACodeOnce() {
        String code = offer();

        HttpResponse<String> offers = administrator.get("/api/v1/enrolments");

        assertThat(offers.body()).contains(mill).doesNotContain(code);
    }

    @Test
    void letsOnlyAdministratorsEnrolMachines() {
        administrator.post("/api/v1/users", """
                {"name": "of-%s", "password": "a long password", "roles": ["SUPERVISOR"]}""".formatted(mill));
        Client supervisor = machine.as("of-" + mill, "a long password");

        assertThat(supervisor.post("/api/v1/enrolments", asked()).statusCode()).isEqualTo(403);
        assertThat(supervisor.get("/api/v1/enrolments").statusCode()).isEqualTo(403);
        assertThat(machine.post("/api/v1/enrolments", asked()).statusCode()).isEqualTo(401);
    }

    private String enrol() {
        JsonNode credential = json(redeem(offer()));
        assertThat(credential.path("user").asText()).isEqualTo(mill);
        return credential.path("password").asText();
    }

    private String offer() {
        return json(administrator.post("/api/v1/enrolments", asked()))
                .path("code")
                .asText();
    }

    private String asked() {
        return """
                {"equipment": "%s"}""".formatted(mill);
    }

    private HttpResponse<String> redeem(String code) {
        return machine.post("/api/v1/credentials", """
                {"code": "%s"}""".formatted(code));
    }

    private void connect(String user, String password) throws MqttException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        options.setUserName(user);
        options.setPassword(password.getBytes());
        client.connect(options).waitForCompletion(WAIT_MILLIS);
    }

    private void assertRefused(String user, String password) {
        assertThatThrownBy(() -> connect(user, password))
                .isInstanceOfSatisfying(
                        MqttException.class,
                        refusal -> assertThat(refusal.getReasonCode()).isEqualTo(WHO_IS_THAT));
    }

    private int publish(String topic) throws MqttException {
        return reason(client.publish(topic, "{}".getBytes(), 1, false));
    }

    private int subscribe(String filter) throws MqttException {
        return reason(client.subscribe(filter, 1));
    }

    private static int reason(IMqttToken token) throws MqttException {
        token.waitForCompletion(WAIT_MILLIS);
        return token.getReasonCodes()[0];
    }
}
