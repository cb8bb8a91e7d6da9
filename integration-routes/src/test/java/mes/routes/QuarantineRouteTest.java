package mes.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import mes.common.Origin;
import mes.common.Reason;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Quarantine;
import mes.journal.QuarantinedMessage;
import mes.performance.EquipmentConnections;
import mes.performance.EquipmentCounts;
import mes.performance.PropertyValues;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnWires
class QuarantineRouteTest {

    private static final Origin SUPERVISOR = Origin.of("test", "supervisor");

    @Autowired
    ProducerTemplate machine;

    @Autowired
    LooseEnds ends;

    @Autowired
    Plant plant;

    @Autowired
    Replay replay;

    @Autowired
    Quarantine quarantine;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    EquipmentCounts counts;

    @Autowired
    EquipmentConnections connections;

    @Autowired
    PropertyValues values;

    @Autowired
    JdbcTemplate database;

    EquipmentId mill = new EquipmentId("none");

    @BeforeEach
    void aMill() {
        mill = plant.mill();
        ends.listen(topic("ack"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "garbage | not JSON: Unrecognized token",
                "{\"schema\": 1 | not JSON: Unexpected end-of-input",
                "[1] | not a JSON object",
                "{} | schema is missing",
                "{\"schema\": 2, \"epoch\": \"e\", \"sequence\": 1} | schema 2 is not known",
                "{\"schema\": 1, \"epoch\": \"\", \"sequence\": 1} | epoch must have",
                "{\"schema\": 1, \"epoch\": \"a\\u0000\", \"sequence\": 1} | epoch must not contain",
                "{\"schema\": 1, \"epoch\": null, \"sequence\": 1} | epoch is missing",
                "{\"schema\": 1, \"epoch\": \"e\", \"sequence\": -1} | sequence must be",
                "{\"schema\": 1, \"epoch\": \"e\", \"sequence\": \"1\"} | sequence is not as it should be",
                "{\"schema\": 1, \"epoch\": \"e\", \"sequence\": 1, \"time\": \"noon\"} | time is not as it should be",
                "{\"schema\": 1, \"epoch\": \"e\", \"sequence\": 1, \"good\": 1, \"scrap\": 0} | rework is missing",
                "{\"schema\": 1, \"epoch\": \"e\", \"sequence\": 1, \"good\": -1, \"scrap\": 0, \"rework\": 0} | good must be",
                "{\"schema\": 1, \"epoch\": \"e\", \"sequence\": 1, \"good\": 1e99, \"scrap\": 0, \"rework\": 0} | good must be",
                "{\"schema\": 1, \"schema\": 1} | not JSON: Duplicate field 'schema', at line 1, column 23",
                "{\"schema\": 1, \"epoch\": \"e\", \"sequence\": 1} {} | not JSON: something follows after the object, at line 1, column 44",
            })
    void keepsWhatIsUnreadableAndSaysWhy(String payload, String reason) {
        say("count", payload);

        assertThat(plant.quarantined(mill)).singleElement().satisfies(kept -> {
            assertThat(kept.reason()).startsWith(reason);
            assertThat(new String(kept.payload())).isEqualTo(payload);
            assertThat(kept.wire()).isEqualTo("count");
        });
        assertThat(counts.find(mill)).isEmpty();
    }

    @Test
    void keepsWhatIsTooLong() {
        say("count", "{\"x\": \"" + "x".repeat(300_000) + "\"}");

        assertThat(plant.quarantined(mill))
                .extracting(QuarantinedMessage::reason)
                .containsExactly("longer than 256 KiB");
    }

    @Test
    void keepsWhatIsNestedTooDeeply() {
        say("count", "[".repeat(100_000));

        assertThat(plant.quarantined(mill)).hasSize(1);
    }

    @Test
    void keepsWhatTheDatabaseCannotKeepAndGoesOn() {
        say("state", """
                {"schema": 1, "epoch": "e", "sequence": 1, "state": "Executing", "reason": "a\\u0000b"}
                """);
        say("count", count(2, 10));

        assertThat(plant.quarantined(mill)).hasSize(1);
        assertThat(good()).isEqualTo("10");
        await().untilAsserted(() -> assertThat(ends.on(topic("ack")))
                .last()
                .satisfies(ack -> assertThat(ack.get("sequence").asInt()).isEqualTo(2)));
    }

    @Test
    void keepsWhatUnknownEquipmentSays() {
        mill = new EquipmentId(mill + "-unknown");

        say("count", count(1, 10));
        say("status", Samples.text("status-online.json"));

        assertThat(plant.quarantined(mill))
                .extracting(QuarantinedMessage::reason)
                .containsExactly("no equipment " + mill, "no equipment " + mill);
    }

    @Test
    void replaysAMessageOnceItsReasonIsGone() {
        mill = new EquipmentId(mill + "-late");
        say("count", count(1, 10));
        equipment.add(mill, EquipmentLevel.WORK_UNIT, null, "a late mill", SUPERVISOR);
        long kept = plant.quarantined(mill).get(0).id();

        replay.replay(kept, SUPERVISOR);

        assertThat(good()).isEqualTo("10");
        assertThat(plant.quarantined(mill)).isEmpty();
        assertThatThrownBy(() -> replay.replay(kept, SUPERVISOR))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED));
    }

    @Test
    void keepsAReplayedMessageAnewWhenItIsRefusedAgain() {
        say("count", "garbage");
        long kept = plant.quarantined(mill).get(0).id();

        replay.replay(kept, SUPERVISOR);

        assertThat(plant.quarantined(mill))
                .singleElement()
                .satisfies(anew -> assertThat(anew.id()).isGreaterThan(kept));
    }

    @Test
    void declinesToReplayWhatWouldUndoWhatWasSaidSince() {
        say("count", timed(1, "06:00", "\"good\": 10, \"scrap\": 0, \"rework\": 0, \"jobOrder\": \"WO-NONE\""));
        say("state", timed(2, "06:00", "\"state\": \"Flying\""));
        say("count", timed(3, "06:05", "\"good\": 12, \"scrap\": 0, \"rework\": 0"));
        say("state", timed(4, "06:05", "\"state\": \"Executing\""));
        plant.quarantined(mill).forEach(kept -> {
            String mended = new String(kept.payload()).replace("WO-NONE", "").replace("Flying", "NotExecuting");
            quarantine.edit(
                    kept.id(), mended.replace(", \"jobOrder\": \"\"", "").getBytes(), SUPERVISOR);
            replay.replay(kept.id(), SUPERVISOR);
        });

        assertThat(plant.quarantined(mill))
                .hasSize(2)
                .allSatisfy(kept -> assertThat(kept.reason()).startsWith("it is too late"));
        assertThat(good()).isEqualTo("12");
    }

    @Test
    void waitsForTheDatabaseForAsLongAsItTakes() {
        database.execute("ALTER TABLE property_value RENAME TO property_value_away");
        CompletableFuture<Void> said = CompletableFuture.runAsync(() -> say("property-value", """
                {"schema": 1, "epoch": "e", "sequence": 1, "values": {"Temperature": 20}}
                """));
        await().during(Duration.ofMillis(700)).until(() -> !said.isDone());

        database.execute("ALTER TABLE property_value_away RENAME TO property_value");

        assertThat(said).succeedsWithin(Duration.ofMinutes(1));
        assertThat(values.current(mill)).hasSize(1);
        assertThat(plant.quarantined(mill)).isEmpty();
        await().untilAsserted(() -> assertThat(ends.on(topic("ack"))).hasSize(1));
    }

    @Test
    void ignoresTheLastWillOfAnEpochThatIsOver() {
        say("status", Samples.text("status-online.json"));

        say("status", Samples.text("status-offline.json").replace("2026-03-02", "2026-03-01"));

        assertThat(connections.find(mill).orElseThrow().online()).isTrue();
    }

    private void say(String wire, String payload) {
        machine.sendBodyAndHeader("direct:machine", payload.getBytes(), PahoMqtt5Constants.MQTT_TOPIC, topic(wire));
    }

    private static String count(int sequence, int good) {
        return """
                {"schema": 1, "epoch": "e", "sequence": %d, "good": %d, "scrap": 0, "rework": 0}
                """.formatted(sequence, good);
    }

    private static String timed(int sequence, String time, String members) {
        return """
                {"schema": 1, "epoch": "e", "sequence": %d, "time": "2026-03-02T%s:00Z", "timeQuality": "synchronized", %s}
                """.formatted(sequence, time, members);
    }

    private String good() {
        return counts.find(mill).orElseThrow().good().toPlainString();
    }

    private String topic(String wire) {
        return "mes/v1/" + mill + "/" + wire;
    }
}
