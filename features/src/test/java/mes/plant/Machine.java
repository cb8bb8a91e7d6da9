package mes.plant;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.paho.mqttv5.common.MqttException;

/** A machine that speaks the native MQTT contract. */
public final class Machine implements AutoCloseable {

    private final String equipment;
    private final Mqtt mqtt;
    private final String epoch = UUID.randomUUID().toString();
    private long sequence;
    private String lastTopic = "";
    private String lastMessage = "";

    public Machine(Doors doors, String equipment) {
        this.equipment = equipment;
        this.mqtt = new Mqtt(doors, equipment)
                .user(equipment, Site.password(equipment))
                .lastWill(topic("status"), status("offline"));
    }

    public void goOnline() throws MqttException {
        mqtt.connect();
        mqtt.subscribe(topic("job-order"), topic("ack"), topic("answer"));
        mqtt.publish(topic("status"), status("online"));
    }

    public void goOffline() throws MqttException {
        mqtt.publish(topic("status"), status("offline"));
        mqtt.disconnect();
    }

    /** Loses its connection without a word. */
    public void vanish() throws MqttException {
        mqtt.vanish();
    }

    /** Commands a job order and awaits an answer. */
    public void says(String command, String jobOrder) throws MqttException {
        says(equipment, command, jobOrder);
    }

    /** Speaks on the topic of some equipment, be it its own or not. */
    public void says(String asEquipment, String command, String jobOrder) throws MqttException {
        remember("mes/v1/" + asEquipment + "/job-command", Map.of("jobOrder", jobOrder, "command", command));
        mqtt.request(lastTopic, lastMessage, topic("answer"));
    }

    public void counts(int good, int scrap, int rework) throws MqttException {
        publish("count", Map.of("good", good, "scrap", scrap, "rework", rework));
    }

    public void reports(String state) throws MqttException {
        publish("state", Map.of("state", state));
    }

    public void measures(String property, double value) throws MqttException {
        publish("property-value", Map.of("values", Map.of(property, value)));
    }

    public void raises(String condition, int severity) throws MqttException {
        publish("alert", Map.of("command", "Raise", "condition", condition, "severity", severity));
    }

    public void clears(String condition) throws MqttException {
        publish("alert", Map.of("command", "Clear", "condition", condition));
    }

    /** Says once more, byte for byte, what it said last, as it does when it did not hear the acknowledgement. */
    public void repeats() throws MqttException {
        mqtt.publish(lastTopic, lastMessage);
    }

    public void babbles(String topic, String payload) throws MqttException {
        mqtt.publish(topic(topic), payload);
    }

    /** What it was told to do, in order. */
    public List<JsonNode> jobOrders() {
        return received("job-order");
    }

    public List<JsonNode> answers() {
        return received("answer");
    }

    /** The highest of its numbers that the server stored, -1 when there is none. */
    public long acknowledged() {
        return received("ack").stream()
                .filter(ack -> ack.path("epoch").asText().equals(epoch))
                .mapToLong(ack -> ack.path("sequence").asLong())
                .max()
                .orElse(-1);
    }

    public boolean isAcknowledged() {
        return acknowledged() == sequence;
    }

    @Override
    public void close() throws MqttException {
        mqtt.close();
    }

    private void publish(String topic, Map<String, ?> body) throws MqttException {
        remember(topic(topic), body);
        mqtt.publish(lastTopic, lastMessage);
    }

    private void remember(String topic, Map<String, ?> body) {
        var message = new LinkedHashMap<String, Object>();
        message.put("schema", 1);
        message.put("epoch", epoch);
        message.put("sequence", ++sequence);
        message.put("time", Instant.now().toString());
        message.put("timeQuality", "synchronized");
        message.putAll(body);
        lastTopic = topic;
        lastMessage = Json.text(message);
    }

    private String status(String status) {
        return Json.text(Map.of("schema", 1, "status", status, "epoch", epoch));
    }

    private List<JsonNode> received(String topic) {
        return mqtt.received(topic(topic)).stream().map(Json::tree).toList();
    }

    private String topic(String name) {
        return "mes/v1/" + equipment + "/" + name;
    }
}
