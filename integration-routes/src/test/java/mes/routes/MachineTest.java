package mes.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.TimeUnit;
import mes.OnMillwright;
import mes.access.Users;
import mes.equipment.EquipmentId;
import mes.journal.QuarantinedMessage;
import mes.performance.EquipmentConnection;
import mes.performance.EquipmentConnections;
import mes.performance.EquipmentCounts;
import mes.performance.EquipmentStates;
import mes.performance.PropertyValues;
import mes.work.DispatchState;
import mes.work.JobOrderId;
import mes.work.JobResponses;
import mes.work.JobState;
import org.apache.camel.CamelContext;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Component;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A machine, the broker and the whole server. */
@OnMillwright
class MachineTest {

    @Autowired
    CamelContext camel;

    @Autowired
    Users users;

    @Autowired
    JobResponses responses;

    @Autowired
    EquipmentConnections connections;

    @Autowired
    EquipmentCounts counts;

    @Autowired
    EquipmentStates states;

    @Autowired
    PropertyValues values;

    @Autowired
    JdbcTemplate database;

    private final Plant plant;
    private EquipmentId mill;
    private Machine machine;

    @Autowired
    MachineTest(AutowireCapableBeanFactory beans) {
        plant = beans.createBean(Plant.class);
        mill = plant.mill();
    }

    @BeforeEach
    void aMachine() throws MqttException {
        machine = machine(false);
        machine.switchOn();
    }

    @AfterEach
    void off() throws MqttException {
        machine.switchOff();
    }

    @Test
    void makesAnOrderOfTheNativeContract() throws MqttException {
        machine.listen(machine.topic("job-order"));
        machine.listen(machine.topic("ack"));
        machine.listen(machine.topic("answer"));
        machine.say("status", Samples.text("status-online.json"));

        JobOrderId order = plant.release(mill);
        await().until(() -> machine.heard("job-order").size() == 1);
        machine.say("job-command", Samples.about(order, "job-command-acknowledge.json"));
        machine.ask("job-command", Samples.about(order, "job-command.json"), "17");
        machine.say("count", Samples.about(order, "count.json"));
        machine.say("state", Samples.text("state.json"));
        machine.say("property-value", Samples.text("property-value.json"));
        machine.say("job-command", Samples.about(order, "job-command-complete.json"));

        await().untilAsserted(() -> assertThat(machine.heard("ack"))
                .last()
                .satisfies(ack -> assertThat(ack.get("sequence").asInt()).isEqualTo(214)));
        await().untilAsserted(() -> assertThat(machine.heard("answer"))
                .singleElement()
                .satisfies(
                        answer -> assertThat(answer.get("accepted").asBoolean()).isTrue()));
        assertThat(machine.messages(machine.topic("answer"))
                        .get(0)
                        .getProperties()
                        .getCorrelationData())
                .isEqualTo("17".getBytes());
        assertThat(plant.state(order)).isEqualTo(JobState.ENDED);
        assertThat(responses.find(order).orElseThrow().good()).isEqualByComparingTo("1284");
        assertThat(plant.quarantined(mill)).isEmpty();
    }

    @Test
    void makesAnOrderOfTheCompatibilityContract() throws MqttException {
        machine.listen("work-orders/" + mill);

        JobOrderId order = plant.release(mill);
        await().until(() -> machine.heardAt("work-orders/" + mill).size() == 1);
        machine.publish("machine/ack/" + mill, Samples.about(order, "machine-ack.json"), new MqttProperties());

        await().until(() -> plant.state(order) == JobState.ENDED);
        assertThat(machine.heardAt("work-orders/" + mill))
                .extracting(message -> message.get("order_id").asText())
                .containsExactly(order.value());
    }

    @Test
    void getsWhatWasReleasedBeforeItListenedOnce() throws MqttException {
        JobOrderId order = plant.release(mill);

        machine.listen(machine.topic("job-order"));

        await().until(() -> plant.dispatch(order).state() == DispatchState.SENT);
        staysAt(1);
    }

    @Test
    void getsWhatWasReleasedWhileItsSessionWaitedOnce() throws MqttException {
        machine.switchOff();
        mill = plant.mill(); // the broker may still be ending the session of the first
        machine = machine(true);
        machine.switchOn();
        machine.listen(machine.topic("job-order"));
        machine.switchOff();
        JobOrderId order = plant.release(mill);
        await().until(() -> plant.dispatch(order).state() == DispatchState.SENT);

        machine.switchOn();

        staysAt(1);
    }

    @Test
    void getsWhatWasReleasedAfterItsLastWillOnceItReturns() throws MqttException {
        machine.listen(machine.topic("job-order"));
        machine.say("status", Samples.text("status-online.json"));
        await().until(this::isOnline);
        machine.pullThePlug();
        await().until(() -> !isOnline());
        JobOrderId order = plant.release(mill);

        machine.switchOn();
        machine.listen(machine.topic("job-order"));
        machine.say("status", Samples.text("status-online.json").replace("2026", "2027"));

        await().until(() -> plant.dispatch(order).state() == DispatchState.SENT);
        staysAt(1);
    }

    @Test
    void isHeardInItsOrderWhenTheServerWasAway() throws Exception {
        camel.getRouteController().stopRoute("machine", 1, TimeUnit.SECONDS);
        for (int sequence = 1; sequence <= 40; sequence += 4) {
            machine.say("count", numbered(sequence, "\"good\": %d, \"scrap\": 0, \"rework\": 0", sequence));
            machine.say("state", numbered(sequence + 1, "\"state\": \"Executing\", \"reason\": \"%d\"", sequence));
            machine.say("property-value", numbered(sequence + 2, "\"values\": {\"P%d\": 1}", sequence));
            machine.say("state", numbered(sequence + 3, "\"state\": \"NotExecuting\""));
        }

        camel.getRouteController().startRoute("machine");

        await().untilAsserted(() -> assertThat(states.find(mill))
                .hasValueSatisfying(state -> assertThat(state.version()).isEqualTo(20)));
        assertThat(counts.find(mill).orElseThrow().version()).isEqualTo(10);
        assertThat(values.current(mill)).hasSize(10);
    }

    @Test
    void isHeardAfterTheServerStoppedInTheMiddle() throws Exception {
        database.execute("ALTER TABLE equipment_count RENAME TO equipment_count_away");
        machine.say("count", numbered(1, "\"good\": 10, \"scrap\": 0, \"rework\": 0"));
        machine.say("count", numbered(2, "\"good\": 20, \"scrap\": 0, \"rework\": 0"));
        await().until(() -> camel.getInflightRepository().size("machine") > 0);
        camel.getRouteController().stopRoute("machine", 1, TimeUnit.SECONDS);
        database.execute("ALTER TABLE equipment_count_away RENAME TO equipment_count");

        camel.getRouteController().startRoute("machine");

        await().untilAsserted(() -> assertThat(counts.find(mill)).hasValueSatisfying(count -> {
            assertThat(count.good()).isEqualByComparingTo("20");
            assertThat(count.version()).isEqualTo(2);
        }));
    }

    @Test
    void doesNotStopTheOthersWithGarbage() throws MqttException {
        machine.say("count", "garbage");
        machine.say("count", numbered(1, "\"good\": 10, \"scrap\": 0, \"rework\": 0"));

        await().until(() -> counts.find(mill).isPresent());
        await().untilAsserted(() -> assertThat(plant.quarantined(mill))
                .extracting(QuarantinedMessage::wire, QuarantinedMessage::source)
                .containsExactly(tuple("count", machine.topic("count"))));
    }

    private void staysAt(int messages) {
        await().during(3, TimeUnit.SECONDS)
                .until(() -> machine.heard("job-order").size() == messages);
    }

    private boolean isOnline() {
        return connections.find(mill).filter(EquipmentConnection::online).isPresent();
    }

    private Machine machine(boolean hasSession) throws MqttException {
        PahoMqtt5Component mqtt = camel.getComponent("mqtt", PahoMqtt5Component.class);
        return new Machine(mqtt.getConfiguration().getBrokerUrl(), mill, users, hasSession);
    }

    private static String numbered(int sequence, String members, Object... values) {
        return "{\"schema\": 1, \"epoch\": \"e\", \"sequence\": %d, ".formatted(sequence)
                + members.formatted(values)
                + "}";
    }
}
