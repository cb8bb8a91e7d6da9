package mes.cloud.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserProperties;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserProperty;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mes.cloud.hub.Hub;
import mes.cloud.hub.HubPapers;
import mes.cloud.hub.HubStandIn;
import mes.cloud.link.LinkSettings.Kind;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** The same link to a broker that knows nothing of Azure. */
@Tag(Hub.STAND_IN_ONLY)
class PlainMqttTest {

    private static final EmbeddedActiveMQ BROKER = new EmbeddedActiveMQ();
    private static final HubPapers PAPERS = Hub.standIn().papers;

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<Mqtt5Publish> seen = new CopyOnWriteArrayList<>();
    private Link link;
    private Mqtt5BlockingClient observer;

    @BeforeAll
    static void isThere() throws Exception {
        String acceptor =
                "tcp://127.18.88.3:0?protocols=MQTT;sslEnabled=true;keyStoreType=PKCS12;keyStorePath=%s;keyStorePassword=%s"
                        .formatted(PAPERS.file(), HubPapers.PASSWORD);
        BROKER.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("mqtt", acceptor));
        BROKER.start();
    }

    @AfterAll
    static void isGone() throws Exception {
        BROKER.stop();
    }

    @BeforeEach
    void isInTouch() throws Exception {
        int port = BROKER.getActiveMQServer()
                .getRemotingService()
                .getAcceptor("mqtt")
                .getActualPort();
        var bundles = new DefaultSslBundleRegistry("broker", PAPERS.bundle(null));
        link = new Links(settings(port), bundles, Clock.systemUTC()).link();
        link.listen(heard::add);
        observer = MqttClient.builder()
                .serverHost(HubStandIn.HOST)
                .serverPort(port)
                .sslConfig(MqttClientSslConfig.builder()
                        .trustManagerFactory(PAPERS.trust())
                        .build())
                .useMqttVersion5()
                .buildBlocking();
        observer.connect();
        observer.toAsync()
                .subscribeWith()
                .topicFilter("plants/sawmill/+")
                .callback(seen::add)
                .send()
                .get(20, TimeUnit.SECONDS);
    }

    @AfterEach
    void end() throws Exception {
        link.close();
        observer.disconnect();
    }

    @Test
    void tellsWithUserProperties() throws Exception {
        UUID id = UUID.randomUUID();
        link.open();

        link.tell(new Telegram(id, Map.of("kind", "alert", Telegram.ANSWERS, "c-1"), "{}".getBytes(UTF_8)))
                .get(20, TimeUnit.SECONDS);

        await().untilAsserted(() -> assertThat(seen).hasSize(1));
        Mqtt5Publish message = seen.get(0);
        assertThat(message.getTopic()).hasToString("plants/sawmill/alert");
        assertThat(List.<Mqtt5UserProperty>copyOf(message.getUserProperties().asList()))
                .contains(
                        Mqtt5UserProperty.of("message-id", id.toString()),
                        Mqtt5UserProperty.of("correlation-id", "c-1"),
                        Mqtt5UserProperty.of("kind", "alert"));
    }

    @Test
    void hearsCommands() throws Exception {
        link.open();

        observer.publish(Mqtt5Publish.builder()
                .topic("plants/sawmill/command")
                .qos(MqttQos.AT_LEAST_ONCE)
                .userProperties(Mqtt5UserProperties.of(Mqtt5UserProperty.of("message-id", "c-1")))
                .payload("{}".getBytes(UTF_8))
                .build());

        await().untilAsserted(() -> assertThat(heard)
                .singleElement()
                .isInstanceOfSatisfying(
                        Heard.Message.class, message -> assertThat(message.id()).isEqualTo("c-1")));
    }

    private static LinkSettings settings(int port) {
        return new LinkSettings(
                Kind.MQTT,
                null,
                HubStandIn.HOST,
                port,
                null,
                "sawmill",
                null,
                "broker",
                false,
                Duration.ofMinutes(2),
                Duration.ofHours(1),
                Duration.ofSeconds(20),
                Duration.ZERO,
                Duration.ZERO,
                null,
                null,
                "plants/sawmill",
                null,
                Map.of());
    }
}
