package mes.routes.b2mml.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import mes.OnMillwright;
import mes.common.Origin;
import mes.journal.Quarantine;
import mes.journal.QuarantinedMessage;
import mes.routes.Replay;
import mes.routes.b2mml.Erp;
import mes.routes.b2mml.Reply;
import org.apache.camel.CamelContext;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Component;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents by MQTT 5, over the broker within. */
@OnMillwright
class QueueTest {

    private static final String IN = "erp/b2mml";

    @Autowired
    CamelContext camel;

    @Autowired
    Quarantine quarantine;

    @Autowired
    Replay replay;

    Erp erp;
    Mqtt5BlockingClient mqtt;
    final List<Mqtt5Publish> answers = new CopyOnWriteArrayList<>();

    @BeforeEach
    void connect(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
        URI broker = URI.create(camel.getComponent("mqtt", PahoMqtt5Component.class)
                .getConfiguration()
                .getBrokerUrl());
        mqtt = MqttClient.builder()
                .useMqttVersion5()
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .simpleAuth()
                .username("admin")
                .password(OnMillwright.ADMIN_PASSWORD.getBytes(UTF_8))
                .applySimpleAuth()
                .buildBlocking();
        mqtt.connect();
        mqtt.toAsync().publishes(MqttGlobalPublishFilter.ALL, answers::add);
        mqtt.subscribeWith()
                .topicFilter("erp/b2mml/#")
                .qos(MqttQos.AT_LEAST_ONCE)
                .send();
    }

    @AfterEach
    void disconnect() {
        mqtt.disconnect();
    }

    @Test
    void answersToTheTopicAndWithTheCorrelationThatTheMessageAsksFor() throws Exception {
        mqtt.publishWith()
                .topic(IN)
                .qos(MqttQos.AT_LEAST_ONCE)
                .responseTopic("erp/b2mml/mine")
                .correlationData("17".getBytes(UTF_8))
                .payload(document("equipment", "TOPIC").getBytes(UTF_8))
                .send();

        Mqtt5Publish answer = answerAt("erp/b2mml/mine", "ConfirmBOD");
        assertThat(reply(answer).name()).isEqualTo("ConfirmBOD");
        assertThat(UTF_8.decode(answer.getCorrelationData().orElseThrow()).toString())
                .isEqualTo("17");
    }

    @Test
    void answersByTheWireWhenTheDocumentAsksForIt() throws Exception {
        send(document("job-list", "QUEUED").replace("<Process/>", "<Process acknowledgeCode=\"OnError\"/>"));

        assertThat(reply(answerAt("erp/b2mml/answer", "BOD-QUEUED-LIST")).first("//OriginalApplicationArea/BODID"))
                .isEqualTo("BOD-QUEUED-LIST");
    }

    @Test
    void carriesOutWhatAsksForNoAnswer() throws Exception {
        send(document("equipment", "SILENT")
                .replace("</CreationDateTime>", "</CreationDateTime><BODID>BOD-SILENT</BODID>"));

        await().until(() -> erp.post(document("get", "SILENT-LINE").replace("${noun}", "Equipment"))
                .actionCode()
                .equals("Accepted"));
        assertThat(answers).noneMatch(answer -> isAbout(answer, "erp/b2mml/answer", "BOD-SILENT"));
    }

    @Test
    void keepsWhatCannotBeReadWithItsFaultsAndTakesItOutOfQuarantineAgain() throws Exception {
        send("<ProcessJobList mark='unreadable'");

        await().until(() -> !quarantined("mark='unreadable'").isEmpty());
        QuarantinedMessage kept = quarantined("mark='unreadable'").get(0);
        assertThat(kept.wire()).isEqualTo("b2mml-in");
        assertThat(kept.source()).isEqualTo(IN);
        assertThat(kept.reason()).startsWith("1:");
        replay.replay(kept.id(), Origin.of("test", "supervisor"));
        assertThat(quarantined("mark='unreadable'"))
                .singleElement()
                .satisfies(again -> assertThat(again.id()).isGreaterThan(kept.id()));
    }

    @Test
    void keepsARefusalThatNobodyWouldHearOfUntilItsCauseIsMended() throws Exception {
        String order = document("job-list", "LATER").replace("<BODID>BOD-LATER-LIST</BODID>", "");
        send(order);
        await().until(() -> !quarantined("LATER-LIST").isEmpty());
        QuarantinedMessage kept = quarantined("LATER-LIST").get(0);
        assertThat(kept.reason()).contains("LATER-CELL");

        erp.post(document("equipment", "LATER"));
        replay.replay(kept.id(), Origin.of("test", "supervisor"));

        assertThat(quarantined("LATER-LIST")).isEmpty();
        assertThat(erp.post(document("get", "LATER-LIST").replace("${noun}", "JobList"))
                        .all("//JobOrder/ID"))
                .contains("LATER-PENDING");
    }

    private void send(String document) {
        mqtt.publishWith()
                .topic(IN)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(document.getBytes(UTF_8))
                .send();
    }

    private Mqtt5Publish answerAt(String topic, String mark) {
        return await().until(
                        () -> answers.stream()
                                .filter(answer -> isAbout(answer, topic, mark))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Other answers may still be on their way. */
    private static boolean isAbout(Mqtt5Publish answer, String topic, String mark) {
        return answer.getTopic().toString().equals(topic)
                && new String(answer.getPayloadAsBytes(), UTF_8).contains(mark);
    }

    private static Reply reply(Mqtt5Publish answer) {
        return new Reply(200, new String(answer.getPayloadAsBytes(), UTF_8));
    }

    private List<QuarantinedMessage> quarantined(String mark) {
        return quarantine.waiting(1_000).stream()
                .filter(message -> new String(message.payload(), UTF_8).contains(mark))
                .toList();
    }
}
