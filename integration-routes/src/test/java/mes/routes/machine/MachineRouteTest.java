package mes.routes.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import mes.alert.Condition;
import mes.alert.WorkAlertId;
import mes.alert.WorkAlerts;
import mes.equipment.EquipmentId;
import mes.performance.CurrentValue;
import mes.performance.EquipmentCount;
import mes.performance.EquipmentCounts;
import mes.performance.EquipmentState;
import mes.performance.EquipmentStates;
import mes.performance.MachineryState;
import mes.performance.PropertyValues;
import mes.routes.LooseEnds;
import mes.routes.OnWires;
import mes.routes.Plant;
import mes.routes.Samples;
import mes.work.DispatchState;
import mes.work.JobOrderId;
import mes.work.JobResponse;
import mes.work.JobResponses;
import mes.work.JobState;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnWires
class MachineRouteTest {

    @Autowired
    ProducerTemplate machine;

    @Autowired
    LooseEnds ends;

    @Autowired
    Plant plant;

    @Autowired
    EquipmentCounts counts;

    @Autowired
    EquipmentStates states;

    @Autowired
    PropertyValues values;

    @Autowired
    JobResponses responses;

    @Autowired
    WorkAlerts alerts;

    EquipmentId mill = new EquipmentId("none");

    @BeforeEach
    void aMill() {
        mill = plant.mill();
        ends.listen(topic("ack"));
        ends.listen(topic("answer"));
    }

    @Test
    void takesAJobOrderFromItsAcknowledgementToItsEnd() {
        JobOrderId order = plant.release(mill);

        say("job-command", Samples.about(order, "job-command-acknowledge.json"));
        say("job-command", Samples.about(order, "job-command.json"));
        say("count", Samples.about(order, "count.json"));
        say("job-command", Samples.about(order, "job-command-complete.json"));

        assertThat(plant.state(order)).isEqualTo(JobState.ENDED);
        assertThat(plant.dispatch(order).state()).isEqualTo(DispatchState.ACKNOWLEDGED);
        JobResponse response = responses.find(order).orElseThrow();
        assertThat(response.good()).isEqualByComparingTo("1284");
        assertThat(response.scrap()).isEqualByComparingTo("9");
        assertThat(response.materials())
                .singleElement()
                .satisfies(casting -> assertThat(casting.lot()).hasToString("C7-0311"));
        assertThat(plant.quarantined(mill)).isEmpty();
    }

    @Test
    void takesTheStateOfEquipment() {
        say("state", Samples.text("state.json"));

        EquipmentState state = states.find(mill).orElseThrow();
        assertThat(state.state()).isEqualTo(MachineryState.NOT_EXECUTING);
        assertThat(state.reason()).isEqualTo("tool change");
        assertThat(state.since()).isEqualTo("2026-03-02T07:15:12Z");
    }

    @Test
    void takesPropertyValuesAsWritten() {
        say("property-value", Samples.text("property-value.json"));

        assertThat(values.current(mill))
                .extracting(CurrentValue::property, CurrentValue::value)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("SpindleTemperature", "41.50"),
                        org.assertj.core.groups.Tuple.tuple("CoolantOn", "true"),
                        org.assertj.core.groups.Tuple.tuple("Program", "O1207"));
    }

    @Test
    void takesAnAlertUntilItIsCleared() {
        WorkAlertId id = new WorkAlertId(mill + ":CoolantLow");

        say("alert", Samples.text("alert.json"));
        Condition raised = alerts.get(id).condition();
        say("alert", Samples.text("alert-clear.json"));
        Condition cleared = alerts.get(id).condition();

        assertThat(raised.active()).isTrue();
        assertThat(raised.severity()).isEqualTo(700);
        assertThat(raised.text()).isEqualTo("coolant below the minimum");
        assertThat(raised.since()).isEqualTo("2026-03-02T07:40:03Z");
        assertThat(cleared.active()).isFalse();
        assertThat(cleared.since()).isEqualTo("2026-03-02T07:52:41Z");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"severity\": 700',  severity must be 1 to 1000,    '\"severity\": 7000'",
        "'\"severity\": 700,', severity is missing,           ''",
        "CoolantLow,           condition must not contain :,  Coolant:Low",
        "Raise,                command is not,                Raze"
    })
    void refusesAnAlertThatIsNone(String said, String why, String instead) {
        say("alert", Samples.text("alert.json").replace(said, instead));

        assertThat(reason()).contains(why);
        assertThat(alerts.open(mill)).isZero();
    }

    @Test
    void acknowledgesWhatIsStored() {
        say("property-value", Samples.text("property-value.json"));

        await().untilAsserted(() -> assertThat(ends.on(topic("ack"))).containsExactly(Samples.json("ack.json")));
    }

    @Test
    void acknowledgesARepetitionAndChangesNothing() {
        say("count", count(1, 10));
        say("count", count(2, 20));
        await().until(() -> heardUpTo() == 2);
        ends.on(topic("ack")).clear();

        say("count", count(1, 999));

        assertThat(good()).isEqualTo("20");
        assertThat(counts.find(mill).map(EquipmentCount::version)).hasValue(2);
        await().until(() -> heardUpTo() == 2);
    }

    @Test
    void answersWhoeverAsks() {
        JobOrderId order = plant.release(mill);

        ask("job-command", Samples.about(order, "job-command.json"), topic("answer"));

        JsonNode answer = ends.on(topic("answer")).get(0);
        assertThat(answer.get("accepted").asBoolean()).isTrue();
        assertThat(Samples.shape(answer)).isEqualTo(Samples.shape(Samples.json("answer.json")));
    }

    @Test
    void answersWithTheReasonWhenItRefuses() {
        JobOrderId order = plant.release(mill);

        ask("job-command", Samples.about(order, "job-command-complete.json"), topic("answer"));

        JsonNode answer = ends.on(topic("answer")).get(0);
        assertThat(answer.get("reason").asText()).isEqualTo("NOT_ALLOWED");
        assertThat(Samples.shape(answer)).isEqualTo(Samples.shape(Samples.json("answer-refused.json")));
        assertThat(plant.quarantined(mill)).hasSize(1);
    }

    @Test
    void answersARepetitionAsBefore() {
        JobOrderId order = plant.release(mill);
        String begin = Samples.about(order, "job-command.json");

        ask("job-command", begin, topic("answer"));
        ask("job-command", begin, topic("answer"));

        assertThat(ends.on(topic("answer")))
                .hasSize(2)
                .allMatch(answer -> answer.get("accepted").asBoolean());
        assertThat(plant.quarantined(mill)).isEmpty();
    }

    @Test
    void answersOnlyToTopicsOfTheEquipment() {
        ends.listen("mes/v1/OTHER/job-order");

        ask("count", count(1, 10), "mes/v1/OTHER/job-order");

        assertThat(good()).isEqualTo("10");
        assertThat(ends.on("mes/v1/OTHER/job-order")).isEmpty();
    }

    @Test
    void refusesJobOrdersOfOtherEquipment() {
        JobOrderId order = plant.release(plant.mill());

        ask("job-command", Samples.about(order, "job-command.json"), topic("answer"));

        assertThat(plant.state(order)).isEqualTo(JobState.ALLOWED_TO_START);
        assertThat(ends.on(topic("answer")).get(0).get("reason").asText()).isEqualTo("FORBIDDEN");
        assertThat(reason()).isEqualTo("job order " + order + " is not assigned to " + mill);
    }

    private void say(String wire, String payload) {
        machine.sendBodyAndHeader("direct:machine", payload.getBytes(), PahoMqtt5Constants.MQTT_TOPIC, topic(wire));
    }

    private void ask(String wire, String payload, String responseTopic) {
        MqttProperties properties = new MqttProperties();
        properties.setResponseTopic(responseTopic);
        machine.sendBodyAndHeaders(
                "direct:machine",
                payload.getBytes(),
                Map.of(
                        PahoMqtt5Constants.MQTT_TOPIC,
                        topic(wire),
                        PahoMqtt5Constants.CAMEL_PAHO_MSG_PROPERTIES,
                        properties));
    }

    private static String count(int sequence, int good) {
        return """
                {"schema": 1, "epoch": "e", "sequence": %d, "good": %d, "scrap": 0, "rework": 0}
                """.formatted(sequence, good);
    }

    private String good() {
        return counts.find(mill).orElseThrow().good().toPlainString();
    }

    private String reason() {
        return plant.quarantined(mill).get(0).reason();
    }

    /** What the newest acknowledgement says; -1 before there is one. */
    private int heardUpTo() {
        List<JsonNode> acks = ends.on(topic("ack"));
        return acks.isEmpty() ? -1 : acks.get(acks.size() - 1).get("sequence").asInt();
    }

    private String topic(String wire) {
        return "mes/v1/" + mill + "/" + wire;
    }
}
