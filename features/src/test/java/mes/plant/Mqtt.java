package mes.plant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** One MQTT 5 session with the broker; it outlives the connection for an hour. */
public final class Mqtt implements AutoCloseable {

    /** What came in. */
    public record Message(String topic, String payload) {}

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int FIRST_REFUSAL = 0x80;

    private final MqttAsyncClient client;
    private final MqttConnectionOptions options = new MqttConnectionOptions();
    private final List<Message> received = new CopyOnWriteArrayList<>();

    public Mqtt(Doors doors, String clientId) {
        try {
            client = new MqttAsyncClient(doors.mqtt(), clientId, new MemoryPersistence());
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
        client.setCallback(new Listener());
        options.setCleanStart(false);
        options.setSessionExpiryInterval(3600L);
    }

    public Mqtt user(String name, String password) {
        options.setUserName(name);
        options.setPassword(password.getBytes(UTF_8));
        return this;
    }

    public Mqtt lastWill(String topic, String payload) {
        options.setWill(topic, message(payload));
        return this;
    }

    public void connect() throws MqttException {
        client.connect(options).waitForCompletion(PATIENCE_MILLIS);
    }

    public boolean isConnected() {
        return client.isConnected();
    }

    public void subscribe(String... topics) throws MqttException {
        int[] atLeastOnce = new int[topics.length];
        Arrays.fill(atLeastOnce, 1);
        await(client.subscribe(topics, atLeastOnce));
    }

    /** Publishes at least once and returns when the broker has it. */
    public void publish(String topic, String payload) throws MqttException {
        await(client.publish(topic, message(payload)));
    }

    /** Publishes and says where the answer is awaited. */
    public void request(String topic, String payload, String responseTopic) throws MqttException {
        MqttMessage message = message(payload);
        var properties = new MqttProperties();
        properties.setResponseTopic(responseTopic);
        properties.setCorrelationData(topic.getBytes(UTF_8));
        message.setProperties(properties);
        await(client.publish(topic, message));
    }

    /** Everything that came in on a topic, in order. */
    public List<String> received(String topic) {
        return received.stream()
                .filter(message -> message.topic().equals(topic))
                .map(Message::payload)
                .toList();
    }

    /** Says goodbye; the session goes on. */
    public void disconnect() throws MqttException {
        client.disconnect().waitForCompletion(PATIENCE_MILLIS);
    }

    /** Is gone without a word. */
    public void vanish() throws MqttException {
        client.disconnectForcibly(0, 0, false);
    }

    @Override
    public void close() throws MqttException {
        try {
            if (client.isConnected()) {
                disconnect();
            }
        } finally {
            client.close(true);
        }
    }

    /** @throws MqttException with the reason code, when the broker refuses */
    private static void await(IMqttToken token) throws MqttException {
        token.waitForCompletion(PATIENCE_MILLIS);
        int[] reasons = token.getReasonCodes();
        if (reasons != null && reasons.length > 0 && reasons[0] >= FIRST_REFUSAL) {
            throw new MqttException(reasons[0]);
        }
    }

    private static MqttMessage message(String payload) {
        return new MqttMessage(payload.getBytes(UTF_8), 1, false, new MqttProperties());
    }

    private final class Listener implements MqttCallback {

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            received.add(new Message(topic, new String(message.getPayload(), UTF_8)));
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {}

        @Override
        public void mqttErrorOccurred(MqttException exception) {}

        @Override
        public void deliveryComplete(IMqttToken token) {}

        @Override
        public void connectComplete(boolean reconnect, String server) {}

        @Override
        public void authPacketArrived(int reason, MqttProperties properties) {}
    }
}
