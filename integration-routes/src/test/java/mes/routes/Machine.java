package mes.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mes.MqttListener;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.equipment.EquipmentId;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** A machine with an MQTT 5 client and a user of its own, which may be switched off and on again. */
public final class Machine {

    private static final String PASSWORD = "a machine's password";
    private static final long WAIT_MILLIS = 30_000;
    private static final long HOUR_SECONDS = 3_600;

    private final String broker;
    private final EquipmentId equipment;
    private final boolean hasSession;
    private final Map<String, List<MqttMessage>> arrived = new ConcurrentHashMap<>();
    private MqttAsyncClient client;

    /** @param hasSession whether the broker keeps its subscriptions and messages while it is off */
    public Machine(String broker, EquipmentId equipment, Users users, boolean hasSession) throws MqttException {
        this.broker = broker;
        this.equipment = equipment;
        this.hasSession = hasSession;
        this.client = client();
        User user = new User(equipment.value(), Set.of(Role.MACHINE), equipment);
        users.put(user, PASSWORD, Plant.PLANNER);
    }

    public void switchOn() throws MqttException {
        client = client();
        client.setCallback(new MqttListener((topic, message) -> messages(topic).add(message)));
        client.connect(options()).waitForCompletion(WAIT_MILLIS);
    }

    /** Pulls the plug: the broker publishes the last will. */
    public void pullThePlug() throws MqttException {
        client.disconnectForcibly(0, 10, false);
        client.close(true);
    }

    public void switchOff() throws MqttException {
        client.disconnect().waitForCompletion(WAIT_MILLIS);
        client.close(true);
    }

    public void listen(String topic) throws MqttException {
        client.subscribe(topic, 1).waitForCompletion(WAIT_MILLIS);
    }

    public void say(String wire, String payload) throws MqttException {
        publish(topic(wire), payload, new MqttProperties());
    }

    public void ask(String wire, String payload, String correlation) throws MqttException {
        MqttProperties properties = new MqttProperties();
        properties.setResponseTopic(topic("answer"));
        properties.setCorrelationData(correlation.getBytes());
        publish(topic(wire), payload, properties);
    }

    public void publish(String topic, String payload, MqttProperties properties) throws MqttException {
        publish(topic, payload.getBytes(), properties);
    }

    public void publish(String topic, byte[] payload, MqttProperties properties) throws MqttException {
        MqttMessage message = new MqttMessage(payload);
        message.setQos(1);
        message.setProperties(properties);
        client.publish(topic, message).waitForCompletion(WAIT_MILLIS);
    }

    public String topic(String wire) {
        return "mes/v1/" + equipment + "/" + wire;
    }

    /** What arrived at its own topic, in the order of arrival. */
    public List<JsonNode> heard(String wire) {
        return heardAt(topic(wire));
    }

    public List<JsonNode> heardAt(String topic) {
        return messages(topic).stream()
                .map(message -> Samples.json(message.getPayload()))
                .toList();
    }

    public List<MqttMessage> messages(String topic) {
        return arrived.computeIfAbsent(topic, any -> new CopyOnWriteArrayList<>());
    }

    private MqttAsyncClient client() throws MqttException {
        return new MqttAsyncClient(broker, equipment.value(), new MemoryPersistence());
    }

    private MqttConnectionOptions options() {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(equipment.value());
        options.setPassword(PASSWORD.getBytes());
        options.setCleanStart(!hasSession);
        options.setSessionExpiryInterval(hasSession ? HOUR_SECONDS : 0);
        options.setWill(
                topic("status"),
                new MqttMessage(Samples.text("status-offline.json").getBytes()));
        return options;
    }
}
