package mes.demo;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A simulated machine's own connection to the broker, as a board in the plant has one. */
final class DemoConnection implements AutoCloseable {

    private static final long SESSION_SECONDS = 3600;

    private final Mqtt5BlockingClient client;

    /** @param will what the broker says for the machine when it is gone */
    DemoConnection(URI broker, DemoUser user, Will will) {
        client = Mqtt5Client.builder()
                .identifier("demo-" + user.name())
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .simpleAuth()
                .username(user.name())
                .password(bytes(user.password()))
                .applySimpleAuth()
                .willPublish(Mqtt5Publish.builder()
                        .topic(will.topic())
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(bytes(will.json()))
                        .build()
                        .asWill())
                .automaticReconnectWithDefaultConfig()
                .buildBlocking();
    }

    void connect() {
        client.connectWith()
                .cleanStart(false)
                .sessionExpiryInterval(SESSION_SECONDS)
                .send();
    }

    void publish(String topic, String json) {
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(bytes(json))
                .send();
    }

    /** The listener is called on the connection's own thread and must not wait. */
    void subscribe(String topic, Consumer<byte[]> listener) {
        client.toAsync()
                .subscribeWith()
                .topicFilter(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(message -> listener.accept(message.getPayloadAsBytes()))
                .send()
                .join();
    }

    @Override
    public void close() {
        client.disconnect();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    record Will(String topic, String json) {}
}
