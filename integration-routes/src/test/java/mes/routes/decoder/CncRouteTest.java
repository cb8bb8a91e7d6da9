package mes.routes.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mes.decoder.Decoder;
import mes.decoder.DecoderId;
import mes.decoder.Decoders;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.journal.Quarantine;
import mes.journal.QuarantinedMessage;
import mes.performance.CurrentValue;
import mes.performance.EquipmentStates;
import mes.performance.MachineryState;
import mes.performance.PropertyValues;
import mes.routes.OnWires;
import mes.routes.Plant;
import mes.routes.decoder.CncClasses.CncClass;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnWires
class CncRouteTest {

    @Autowired
    ProducerTemplate wire;

    @Autowired
    CncClasses classes;

    @Autowired
    Decoders decoders;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    PropertyValues values;

    @Autowired
    EquipmentStates states;

    @Autowired
    Quarantine quarantine;

    @Autowired
    JdbcTemplate database;

    @Autowired
    ObjectMapper json;

    final EquipmentId cnc = new EquipmentId("CNC-" + UUID.randomUUID());
    final DecoderId type = new DecoderId("CNCTypeA-" + UUID.randomUUID());

    @BeforeEach
    void cncClasses() throws Exception {
        classes.take(List.of(json.readValue(classesJson(cnc, type), CncClass[].class)), Plant.PLANNER);
    }

    @Test
    void showsItsReadersWhatTheyAreUsedTo() {
        say(message("1747379028"));

        Map<String, Object> row = rows().get(0);
        assertThat(row)
                .containsEntry("cnc_id", cnc.value())
                .containsEntry("part_program", "program_01")
                .containsEntry("timestamp", 1747379028L)
                .containsEntry(
                        "json_data", "{\"status\": \"running\", \"spin\": 200, \"X-Axis\": 30, \"axes\": [1.0, {}]}")
                .containsOnlyKeys("id", "cnc_id", "part_program", "timestamp", "json_data");
    }

    @Test
    void makesPropertiesAndAStateOfThePayload() {
        say(message("1747379028"));

        assertThat(values.current(cnc))
                .extracting(CurrentValue::property, value -> value.time().getEpochSecond())
                .contains(
                        tuple("X-Axis", 1747379028L),
                        tuple("part_program", 1747379028L),
                        tuple("spin", 1747379028L),
                        tuple("status", 1747379028L));
        assertThat(states.find(cnc)).hasValueSatisfying(state -> {
            assertThat(state.state()).isEqualTo(MachineryState.EXECUTING);
            assertThat(state.reason()).isEqualTo("running");
        });
    }

    @ParameterizedTest
    @CsvSource({"idle, NOT_EXECUTING", "error, OUT_OF_SERVICE"})
    void knowsTheStatesOfTheEmulator(String status, MachineryState state) {
        say(message("1747379028").replace("running", status));

        assertThat(states.find(cnc))
                .hasValueSatisfying(known -> assertThat(known.state()).isEqualTo(state));
    }

    @Test
    void takesAPayloadThatTellsNoState() {
        say(message("1747379028").replace("\"status\": \"running\",", ""));
        say(message("1747379029").replace("running", "dancing"));
        say(message("1747379030").replace("\"running\"", "5"));

        assertThat(kept()).isEmpty();
        assertThat(rows()).hasSize(3);
        assertThat(states.find(cnc)).isEmpty();
    }

    @Test
    void takesTimestampsAsNumbersAndInOtherUnits() {
        say(message("1747379028").replace("\"1747379028\"", "1747379028"));
        say(message("1747379028999"));

        assertThat(rows()).extracting(row -> row.get("timestamp")).containsExactly(1747379028L, 1747379029L);
    }

    @Test
    void tellsWhatWasSaidTwiceFromWhatCameTwice() {
        say("sensor/CNC", 0, message("1747379028"));
        say("sensor/CNC", 0, message("1747379028"));
        assertThat(rows()).hasSize(2);

        say("sensor/CNC", 1, message("1747379029"));
        say("sensor/CNC", 1, message("1747379029"));
        assertThat(rows()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cnc_id | cnc_id is missing",
                "part_program | part_program is missing",
                "timestamp | timestamp is missing",
                "payload | payload is missing"
            })
    void keepsAMessageWithoutOneOfTheFourFields(String field, String reason) {
        String mark = UUID.randomUUID().toString();

        say(message("1747379028").replace("\"" + field + "\"", "\"" + mark + "\""));

        assertThat(kept(mark)).extracting(QuarantinedMessage::reason).containsExactly(reason);
        assertThat(rows()).isEmpty();
    }

    @Test
    void keepsWhatIsNotAsTheFourFieldsMustBe() {
        String mark = UUID.randomUUID().toString();

        say("{\"mark\": \"" + mark);
        say(message("1747379028").replace("program_01", mark).replaceAll("\\{\"status.*", "5}"));
        say(message("1747379028").replace("program_01", mark).replace("\"1747379028\"", "true"));
        say(message("noon").replace("program_01", mark));

        assertThat(kept(mark)).hasSize(4);
        assertThat(rows()).isEmpty();
    }

    @Test
    void keepsWhatAMachineWithoutAClassSays() {
        String stranger = "CNC-" + UUID.randomUUID();

        say(message("1747379028").replace(cnc.value(), stranger));

        assertThat(kept(stranger))
                .extracting(QuarantinedMessage::reason)
                .containsExactly("no decoder for equipment " + stranger);
    }

    @Test
    void letsNobodySpeakForAnotherOnATopicOfItsOwn() {
        say("sensor/CNC/" + cnc, 1, message("1747379028"));
        say("sensor/CNC/OTHER", 1, message("1747379029"));

        assertThat(rows()).hasSize(1);
        assertThat(kept())
                .extracting(QuarantinedMessage::reason)
                .singleElement()
                .asString()
                .contains("does not speak for");
    }

    @Test
    void keepsNoRowOfWhatItsDecoderFailsOn() {
        decoders.change(Decoder.mapping(type, "$error(\"no\")", cnc), Plant.PLANNER);

        say(message("1747379028"));

        assertThat(rows()).isEmpty();
        assertThat(kept()).extracting(QuarantinedMessage::decoder).containsExactly(type.value());
    }

    @Test
    void leavesWhatIsKnownAsItIs() throws Exception {
        DecoderId another = new DecoderId("CNCTypeB-" + UUID.randomUUID());
        EquipmentId second = new EquipmentId("CNC-" + UUID.randomUUID());

        classes.take(
                List.of(
                        json.readValue(classesJson(cnc, another), CncClass[].class)[0],
                        json.readValue(classesJson(second, type), CncClass[].class)[0]),
                Plant.PLANNER);

        assertThat(decoders.get(type).equipment()).containsExactly(cnc, second);
        assertThat(decoders.find(another)).isEmpty();
        assertThat(equipment.find(second)).isPresent();
    }

    private static String classesJson(EquipmentId machine, DecoderId type) {
        return """
                [{"cnc_id": "%s", "class_name": "%s"}]""".formatted(machine, type);
    }

    private String message(String timestamp) {
        return """
                {"cnc_id": "%s","part_program": "program_01","timestamp": "%s","payload":{"status": "running","spin":200,"X-Axis":30,"axes":[1.0,{}]}}""".formatted(cnc, timestamp);
    }

    private void say(String payload) {
        say("sensor/CNC", 0, payload);
    }

    private void say(String topic, int qos, String payload) {
        wire.sendBodyAndHeaders(
                "direct:cnc-wire",
                payload.getBytes(),
                Map.of(PahoMqtt5Constants.MQTT_TOPIC, topic, PahoMqtt5Constants.MQTT_QOS, qos));
    }

    private List<Map<String, Object>> rows() {
        return database.queryForList("SELECT * FROM cnc_data WHERE cnc_id = ? ORDER BY id", cnc.value());
    }

    private List<QuarantinedMessage> kept() {
        return kept(cnc.value());
    }

    private List<QuarantinedMessage> kept(String mark) {
        return quarantine.waiting(1_000).stream()
                .filter(message -> new String(message.payload()).contains(mark))
                .toList();
    }
}
