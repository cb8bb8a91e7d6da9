package mes.routes.sparkplug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import mes.OnMillwright;
import mes.access.Users;
import mes.common.Reason;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Journal;
import mes.performance.CurrentValue;
import mes.performance.EquipmentConnection;
import mes.performance.EquipmentConnections;
import mes.performance.PropertyHistory;
import mes.performance.PropertyValue;
import mes.performance.PropertyValues;
import mes.routes.Machine;
import mes.routes.Plant;
import mes.routes.sparkplug.EdgeNodeCommands.Wanted;
import org.apache.camel.CamelContext;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Component;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.tahu.SparkplugInvalidTypeException;
import org.eclipse.tahu.message.SparkplugBPayloadEncoder;
import org.eclipse.tahu.message.model.Metric;
import org.eclipse.tahu.message.model.Metric.MetricBuilder;
import org.eclipse.tahu.message.model.MetricDataType;
import org.eclipse.tahu.message.model.SparkplugBPayload;
import org.eclipse.tahu.model.MetricDataTypeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** An edge node that stands for a line and a device that stands for a mill of it, with Eclipse Tahu's own encoder. */
@OnMillwright
class SparkplugTest {

    private static final Instant NOON = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final long SPEED = 7;

    @Autowired
    CamelContext camel;

    @Autowired
    Users users;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    EquipmentConnections connections;

    @Autowired
    PropertyValues values;

    @Autowired
    PropertyHistory history;

    @Autowired
    EdgeNodes nodes;

    @Autowired
    EdgeNodeCommands commands;

    @Autowired
    Journal journal;

    private final Plant plant;
    private final EquipmentId line = new EquipmentId("LINE-" + UUID.randomUUID());
    private final EquipmentId mill = new EquipmentId("MILL-" + UUID.randomUUID());
    private Machine node;

    @Autowired
    SparkplugTest(AutowireCapableBeanFactory beans) {
        plant = beans.createBean(Plant.class);
    }

    @BeforeEach
    void aLineWithAMill() throws MqttException {
        equipment.add(line, EquipmentLevel.WORK_CENTER, null, "a line", Plant.PLANNER);
        equipment.add(mill, EquipmentLevel.WORK_UNIT, line, "a mill", Plant.PLANNER);
        String broker = camel.getComponent("mqtt", PahoMqtt5Component.class)
                .getConfiguration()
                .getBrokerUrl();
        node = new Machine(broker, line, users, false);
        node.switchOn();
        node.listen(topic("NCMD", line));
        node.listen(topic("DCMD", line) + "/" + mill);
        node.listen("spBv1.0/STATE/millwright");
    }

    @AfterEach
    void off() throws MqttException {
        node.switchOff();
    }

    @Test
    void makesPropertiesOfMetrics() throws Exception {
        say("NBIRTH", null, 0, session(3), metric("Shift", MetricDataType.String, "early"));
        say("DBIRTH", mill, 1, speed(8_000, NOON), metric("Running", MetricDataType.Boolean, true));

        say("DDATA", mill, 2, speedByAlias(8_100, NOON.plusSeconds(1)));

        await().untilAsserted(() -> assertThat(current(mill)).contains("Speed=8100", "Running=true"));
        assertThat(current(line)).containsExactly("Shift=early");
        assertThat(connections.all())
                .filteredOn(EquipmentConnection::online)
                .extracting(EquipmentConnection::equipment)
                .contains(line, mill);
        assertThat(nodes.alive())
                .filteredOn(alive -> alive.node().equals(line.value()))
                .singleElement()
                .satisfies(alive -> assertThat(alive.devices()).containsExactly(mill));
        assertThat(asked()).isEmpty();
    }

    @Test
    void keepsWhatIsHistoricalAsHistory() throws Exception {
        bear();

        say("DDATA", mill, 2, historical(7_000, NOON.minusSeconds(60)));

        await().untilAsserted(
                        () -> assertThat(history.read(mill, "Speed", NOON.minusSeconds(90), NOON.plusSeconds(1), 10))
                                .extracting(value -> value.value())
                                .containsExactly("7000", "8000"));
        assertThat(current(mill)).containsExactly("Speed=8000");
    }

    @Test
    void asksForABirthWhenSomethingIsMissing() throws Exception {
        bear();

        say("DDATA", mill, 4, speedByAlias(8_200, NOON.plusSeconds(1)));

        await().untilAsserted(() -> assertThat(asked()).containsExactly(EdgeNodeCommands.REBIRTH));
        await().untilAsserted(() -> assertThat(current(mill)).containsExactly("Speed=8200"));
    }

    @Test
    void asksWhomItDoesNotKnowForABirthAndKeepsWhatHeSaid() throws Exception {
        say("DDATA", mill, 9, speedByAlias(8_200, NOON));

        await().untilAsserted(() -> assertThat(asked()).containsExactly(EdgeNodeCommands.REBIRTH));
        await().untilAsserted(() -> assertThat(plant.quarantined(mill))
                .singleElement()
                .satisfies(kept -> assertThat(kept.reason()).contains("asked to be born again")));
    }

    @Test
    void knowsNothingAnyLongerOfWhoeverDied() throws Exception {
        bear();

        say("NDEATH", null, 0, session(3));

        await().untilAsserted(() -> assertThat(values.current(mill))
                .singleElement()
                .extracting(CurrentValue::staleSince)
                .isNotNull());
        await().until(() -> !isOnline(mill) && !isOnline(line));
        await().untilAsserted(() ->
                assertThat(nodes.alive()).extracting(EdgeNodes.Alive::node).doesNotContain(line.value()));
    }

    @Test
    void leavesTheOthersAliveWhenADeviceDies() throws Exception {
        bear();
        await().until(() -> isOnline(mill));

        say("DDEATH", mill, 2);

        await().until(() -> !isOnline(mill));
        assertThat(isOnline(line)).isTrue();
    }

    @Test
    void passesOverTheLateDeathOfAnEarlierSession() throws Exception {
        bear();

        say("NDEATH", null, 0, session(2));
        say("DDATA", mill, 2, speedByAlias(8_300, NOON.plusSeconds(1)));

        await().untilAsserted(() -> assertThat(current(mill)).containsExactly("Speed=8300"));
        assertThat(isOnline(line)).isTrue();
    }

    @Test
    void letsNobodySpeakForOthers() throws Exception {
        EquipmentId other = plant.mill();
        bear();

        say("DBIRTH", other, 2, speed(1, NOON));
        say("DDATA", other, 3, speedByAlias(2, NOON.plusSeconds(1)));

        await().untilAsserted(() -> assertThat(plant.quarantined(other))
                .hasSize(2)
                .allSatisfy(kept -> assertThat(kept.reason()).contains("is no part of " + line)));
        assertThat(values.current(other)).isEmpty();
    }

    @Test
    void letsNobodyDieForOthers() throws Exception {
        EquipmentId other = plant.mill();
        values.add(new PropertyValue(other, "Speed", NOON, "1"));
        bear();
        say("DBIRTH", other, 2, speed(1, NOON));
        await().until(() -> isOnline(line));

        say("NDEATH", null, 0, session(3));

        await().untilAsserted(() -> assertThat(connections.find(line))
                .hasValueSatisfying(
                        connection -> assertThat(connection.online()).isFalse()));
        assertThat(values.current(other))
                .singleElement()
                .extracting(CurrentValue::staleSince)
                .isNull();
    }

    @Test
    void keepsGarbageInQuarantine() throws Exception {
        node.publish(topic("NBIRTH", line), new byte[] {8, 8, 8}, new MqttProperties());
        say("NBIRTH", null, 0, metric("Shift", MetricDataType.String, "early"));

        await().untilAsserted(() -> assertThat(plant.quarantined(line))
                .extracting(kept -> kept.reason())
                .anySatisfy(reason -> assertThat(reason).contains("no payload of Sparkplug B"))
                .anySatisfy(reason -> assertThat(reason).contains("bdSeq is missing")));
    }

    @Test
    void tellsADeviceToTakeAValue() throws Exception {
        bear();
        await().until(() -> isOnline(mill));

        write(mill.value(), "Speed", IntNode.valueOf(9_000));

        await().untilAsserted(() -> assertThat(heard(topic("DCMD", line) + "/" + mill))
                .singleElement()
                .satisfies(metric -> {
                    assertThat(metric.getName()).isEqualTo("Speed");
                    assertThat(metric.getDataType()).isEqualTo(MetricDataType.UInt16);
                    assertThat(metric.getValue()).isEqualTo(9_000);
                }));
        assertThat(journal.about("metric", mill.value()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.who()).isEqualTo(Plant.PLANNER.who()));
    }

    @Test
    void refusesWhatADeviceCannotTake() throws Exception {
        bear();
        await().until(() -> isOnline(mill));

        assertThat(refused(mill.value(), "Speed", TextNode.valueOf("fast"))).isEqualTo(Reason.INVALID);
        assertThat(refused(mill.value(), "Speed", IntNode.valueOf(-1))).isEqualTo(Reason.INVALID);
        assertThat(refused(mill.value(), "Speed", IntNode.valueOf(70_000))).isEqualTo(Reason.INVALID);
        assertThat(refused(mill.value(), "Colour", TextNode.valueOf("red"))).isEqualTo(Reason.UNKNOWN);
        assertThat(refused("MILL-404", "Speed", IntNode.valueOf(1))).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void saysThatItIsThereAndContradictsWhoeverSaysThatItIsNot() {
        await().untilAsserted(() -> assertThat(node.heardAt("spBv1.0/STATE/millwright"))
                .last()
                .satisfies(state -> assertThat(state.path("online").asBoolean()).isTrue()));

        camel.createProducerTemplate()
                .sendBody("{{mes.wire.sparkplug-state}}", "{\"online\": false, \"timestamp\": 1}");

        await().untilAsserted(() -> assertThat(node.heardAt("spBv1.0/STATE/millwright"))
                .extracting(state -> state.path("online").asBoolean())
                .endsWith(false, true));
    }

    private void bear() throws Exception {
        say("NBIRTH", null, 0, session(3));
        say("DBIRTH", mill, 1, speed(8_000, NOON));
    }

    private void say(String type, EquipmentId device, long sequence, Metric... metrics) throws Exception {
        var payload = new SparkplugBPayload(Date.from(NOON), List.of(metrics), sequence, null, null);
        byte[] octets = new SparkplugBPayloadEncoder().getBytes(payload, false);
        String topic = device == null ? topic(type, line) : topic(type, line) + "/" + device;
        node.publish(topic, octets, new MqttProperties());
    }

    private static String topic(String type, EquipmentId node) {
        return "spBv1.0/plant/" + type + "/" + node;
    }

    private boolean isOnline(EquipmentId who) {
        return connections.find(who).filter(EquipmentConnection::online).isPresent();
    }

    private void write(String device, String metric, JsonNode value) {
        commands.write("plant", line.value(), new Wanted(device, metric, value), Plant.PLANNER);
    }

    private Reason refused(String device, String metric, JsonNode value) {
        Rejection[] refusal = new Rejection[1];
        assertThatThrownBy(() -> write(device, metric, value))
                .isInstanceOfSatisfying(Rejection.class, rejection -> refusal[0] = rejection);
        return refusal[0].reason();
    }

    private List<String> asked() {
        return heard(topic("NCMD", line)).stream()
                .filter(metric -> BooleanNode.TRUE.asText().equals(String.valueOf(metric.getValue())))
                .map(Metric::getName)
                .toList();
    }

    private List<Metric> heard(String topic) {
        return node.messages(topic).stream()
                .flatMap(message -> Payloads.read(message.getPayload(), new MetricDataTypeMap()).getMetrics().stream())
                .toList();
    }

    private List<String> current(EquipmentId of) {
        return values.current(of).stream()
                .map(value -> value.property() + "=" + value.value())
                .toList();
    }

    private static Metric session(long number) throws SparkplugInvalidTypeException {
        return metric("bdSeq", MetricDataType.Int64, number);
    }

    private static Metric metric(String name, MetricDataType type, Object value) throws SparkplugInvalidTypeException {
        return new MetricBuilder(name, type, value).createMetric();
    }

    private static Metric speed(int value, Instant time) throws SparkplugInvalidTypeException {
        return new MetricBuilder("Speed", MetricDataType.UInt16, value)
                .alias(SPEED)
                .timestamp(Date.from(time))
                .createMetric();
    }

    private static Metric speedByAlias(int value, Instant time) throws SparkplugInvalidTypeException {
        return new MetricBuilder(SPEED, MetricDataType.UInt16, value)
                .timestamp(Date.from(time))
                .createMetric();
    }

    private static Metric historical(int value, Instant time) throws SparkplugInvalidTypeException {
        Metric metric = speedByAlias(value, time);
        metric.setHistorical(true);
        return metric;
    }
}
