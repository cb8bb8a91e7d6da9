package mes.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.apache.camel.impl.DefaultCamelContext;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MqttComponentTest {

    private static final OwnUser OWN_ONLY = new OwnUser("server", "secret", new Nobody());

    @TempDir
    Path folder;

    private EmbeddedBroker broker;
    private DefaultCamelContext sender;
    private ProducerTemplate template;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start(folder, "127.0.0.1", 0, null, OWN_ONLY);
        sender = camel();
        sender.start();
        template = sender.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        sender.stop();
        broker.close();
    }

    @Test
    void receivesWhatWasSentWhileItWasAwayInTheOrderOfAllItsFilters() throws Exception {
        List<String> received = new CopyOnWriteArrayList<>();
        DefaultCamelContext receiver = camel(received);
        receiver.start();
        receiver.stop();

        for (int i = 0; i < 100; i++) {
            template.sendBody(i % 2 == 0 ? "mqtt:t/a" : "mqtt:u/a", "m" + i);
            template.sendBody("mqtt:u/b", "not asked for");
        }
        DefaultCamelContext again = camel(received);
        again.start();

        await().untilAsserted(() -> assertThat(received)
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> "m" + i).toList()));
        again.stop();
    }

    @Test
    void receivesAgainAfterTheBrokerRestarted() throws Exception {
        List<String> received = new CopyOnWriteArrayList<>();
        DefaultCamelContext receiver = camel(received);
        receiver.start();
        int port = broker.port();

        broker.close();
        broker = EmbeddedBroker.start(folder, "127.0.0.1", port, null, OWN_ONLY);

        await().ignoreExceptions().untilAsserted(() -> {
            template.sendBody("mqtt:t/a", "after");
            assertThat(received).contains("after");
        });
        receiver.stop();
    }

    @Test
    void acknowledgesOnlyWhatTheRouteFinished() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        DefaultCamelContext failing = camel(exchange -> {
            tries.incrementAndGet();
            throw new IllegalStateException("not now");
        });
        failing.start();
        template.sendBody("mqtt:t/a", "precious");
        await().until(() -> tries.get() == 1);
        failing.stop();

        List<String> received = new CopyOnWriteArrayList<>();
        DefaultCamelContext receiver = camel(received);
        receiver.start();

        await().untilAsserted(() -> assertThat(received).containsExactly("precious"));
        receiver.stop();
    }

    @Test
    void saysThatNobodyListens() {
        assertThatThrownBy(() -> template.sendBody("mqtt:t/a?subscriberRequired=true", "lost"))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(NoSubscriber.class);
    }

    @Test
    void doesNotCountItsOwnSessionsAsSomebodyWhoListens() throws Exception {
        DefaultCamelContext receiver = camel(exchange -> {});
        receiver.start();

        assertThatThrownBy(() -> template.sendBody("mqtt:t/a?subscriberRequired=true", "lost"))
                .hasCauseInstanceOf(NoSubscriber.class);
        receiver.stop();
    }

    @Test
    void keepsItsOwnPasswordFromOtherBrokers() {
        MqttEndpoint own = sender.getEndpoint("mqtt:t/a", MqttEndpoint.class);
        MqttEndpoint other = sender.getEndpoint("mqtt:t/a?brokerUrl=ssl://elsewhere:8883", MqttEndpoint.class);

        assertThat(own.getConfiguration().getPassword()).isEqualTo("secret");
        assertThat(other.getConfiguration().getUserName()).isNull();
        assertThat(other.getConfiguration().getPassword()).isNull();
    }

    @Test
    void carriesResponseTopicAndCorrelationData() throws Exception {
        List<MqttProperties> received = new CopyOnWriteArrayList<>();
        DefaultCamelContext receiver = camel(exchange -> received.add(
                exchange.getMessage().getHeader(PahoMqtt5Constants.CAMEL_PAHO_MSG_PROPERTIES, MqttProperties.class)));
        receiver.start();
        MqttProperties properties = new MqttProperties();
        properties.setResponseTopic("answer/here");
        properties.setCorrelationData("42".getBytes());

        template.sendBodyAndHeader("mqtt:t/a", "question", PahoMqtt5Constants.CAMEL_PAHO_MSG_PROPERTIES, properties);

        await().until(() -> !received.isEmpty());
        assertThat(received.get(0).getResponseTopic()).isEqualTo("answer/here");
        assertThat(received.get(0).getCorrelationData()).isEqualTo("42".getBytes());
        receiver.stop();
    }

    private DefaultCamelContext camel(List<String> received) throws Exception {
        return camel(exchange -> received.add(exchange.getMessage().getBody(String.class)));
    }

    private DefaultCamelContext camel(Processor processor) throws Exception {
        DefaultCamelContext camel = camel();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("mqtt:t/+,u/a?clientId=receiver").process(processor);
            }
        });
        return camel;
    }

    private DefaultCamelContext camel() {
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.addComponent("mqtt", new MqttComponent(new MqttServer(broker.url(), "server", "secret"), broker));
        return camel;
    }

    /** No users but the server's own. */
    private record Nobody() implements MqttAccess {

        @Override
        public Optional<MqttUser> authenticate(X509Certificate certificate) {
            return Optional.empty();
        }

        @Override
        public Optional<MqttUser> authenticate(String name, String password) {
            return Optional.empty();
        }

        @Override
        public Optional<MqttUser> anonymous() {
            return Optional.empty();
        }
    }
}
