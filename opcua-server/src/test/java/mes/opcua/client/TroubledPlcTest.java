package mes.opcua.client;

import static mes.opcua.client.PlcPatience.SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mes.common.Origin;
import mes.connection.HandshakeKind;
import mes.connection.PropertyNode;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.opcua.ForeignServer;
import mes.opcua.OnPlant;
import mes.performance.CurrentValue;
import mes.performance.PropertyHistory;
import mes.performance.PropertyValue;
import mes.performance.PropertyValues;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of values when the PLC, somebody else's program, has every trouble that PLCs have. */
@OnPlant
class TroubledPlcTest {

    private static final Origin TEST = Origin.of("test", "tester");
    private static final int FEWEST_A_READ = 5;

    static ForeignServer troubled;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    PropertyValues values;

    @Autowired
    PropertyHistory history;

    @Autowired
    Plc.Parts parts;

    final EquipmentId press = new EquipmentId("PRESS-" + UUID.randomUUID());
    final String node = "temperature-" + UUID.randomUUID();
    Plc plc;

    @BeforeAll
    static void switchOn() throws IOException {
        troubled = ForeignServer.start("plc.mjs", Integer.toString(FEWEST_A_READ));
    }

    @AfterAll
    static void switchOff() {
        troubled.close();
    }

    @BeforeEach
    void aPressThatIsFollowed() throws IOException {
        equipment.put(press, EquipmentLevel.WORK_UNIT, null, "a press", TEST);
        troubled.ask("put", "name", node, "value", 20.5, "historized", true);
        plc = follow(Map.of("temperature", PropertyNode.of(id(node))));
        await().until(() -> isGood("20.5"));
    }

    @AfterEach
    void theShiftEnds() throws IOException {
        plc.close();
        troubled.ask("clock", "aheadMs", 0);
    }

    @Test
    void keepsAValueWithTheTimeOfItsSource() throws IOException {
        Instant time = Instant.now().plusSeconds(2);

        troubled.ask("put", "name", node, "value", 21.5, "time", time.toEpochMilli());

        await().until(() -> isGood("21.5"));
        assertThat(current().time()).isEqualTo(Instant.ofEpochMilli(time.toEpochMilli()));
    }

    @Test
    void doesNotShowAsGoodWhatThePlcDoesNotVouchFor() throws IOException {
        troubled.ask("put", "name", node, "value", 99.9, "status", "BadSensorFailure");

        await().until(() -> isStale("20.5"));
        await().untilAsserted(() -> assertThat(plc.status().stale()).containsEntry("temperature", "Bad_SensorFailure"));

        troubled.ask("put", "name", node, "value", 22);

        await().until(() -> isGood("22"));
    }

    @Test
    void marksValuesWhileThePlcIsSwitchedOff() throws IOException {
        troubled.ask("off");

        await().until(() -> isStale("20.5"));

        troubled.ask("on");

        await().until(() -> isGood("20.5"));
    }

    @Test
    void hearsEveryChangeAfterItsSubscriptionWasLostWithItsSession() throws IOException {
        troubled.ask("loseSessions");
        troubled.ask("put", "name", node, "value", 23);

        await().until(() -> isGood("23"));
        troubled.ask("put", "name", node, "value", 24);
        await().until(() -> isGood("24"));
    }

    @Test
    void hearsEveryChangeOfNodesThatAnotherProgramBrought() throws IOException {
        troubled.ask("unload");
        await().until(() -> isStale("20.5"));
        await().untilAsserted(() ->
                assertThat(plc.status().stale().get("temperature")).startsWith("Bad_NodeId"));

        troubled.ask("load");
        await().until(() -> isGood("20.5"));

        List.of(25, 26, 27).forEach(this::tellAndAwait);
    }

    @Test
    void marksAValueThatIsFrozen() throws IOException {
        plc.close();
        plc = follow(Map.of("temperature", new PropertyNode(id(node), null, Duration.ofSeconds(2), null)));
        troubled.ask("put", "name", node, "value", 28);
        await().until(() -> isGood("28"));

        await().until(() -> isStale("28"));

        troubled.ask("put", "name", node, "value", 28);
        await().until(() -> isGood("28"));
    }

    @Test
    void marksValuesOfAPlcThatDoesNotAnswer() throws IOException {
        troubled.ask("hang", "ms", 8_000);

        await().until(() -> isStale("20.5"));
        await().until(() -> isGood("20.5"));
    }

    @Test
    void fillsTheGapThatASilentSubscriptionLeaves() throws IOException {
        troubled.ask("mute");
        tell(31, 32, 33);

        await().until(() -> history().containsAll(List.of("20.5", "31", "32", "33")));
        await().until(() -> isGood("33"));
    }

    @Test
    void fillsTheGapThatAnAbsenceOfTheServerLeaves() throws IOException {
        plc.close();
        assertThat(isStale("20.5")).isTrue();
        tell(41, 42, 43);

        plc = follow(Map.of("temperature", PropertyNode.of(id(node))));

        await().until(() -> isGood("43"));
        await().until(() -> history().containsAll(List.of("20.5", "41", "42", "43")));
    }

    @Test
    void doesNotBelieveAClockThatIsWrong() throws IOException {
        troubled.ask("clock", "aheadMs", -Duration.ofHours(3).toMillis());
        Instant before = Instant.now();

        await().until(() -> plc.status().clockAheadMs() < -1_000_000);
        troubled.ask("put", "name", node, "value", 51);

        await().until(() -> isGood("51"));
        assertThat(current().time()).isBetween(before, Instant.now());
    }

    @Test
    void asksForFewerWhereThatIsAllThePlcAnswers() throws IOException {
        plc.close();
        Map<String, PropertyNode> many = new LinkedHashMap<>();
        for (int i = 0; i < 3 * FEWEST_A_READ; i++) {
            troubled.ask("put", "name", node + i, "value", i);
            many.put("p" + i, PropertyNode.of(id(node + i)));
        }

        plc = follow(many);

        await().until(() -> values.current(press).stream()
                        .filter(value -> value.property().startsWith("p") && value.staleSince() == null)
                        .count()
                == many.size());
        await().untilAsserted(() -> assertThat(plc.status().stale()).isEmpty());
    }

    /** One after the other, as no two values have the same time. */
    private void tell(int... told) throws IOException {
        long time = Instant.now().toEpochMilli();
        for (int value : told) {
            troubled.ask("put", "name", node, "value", value, "time", ++time);
        }
    }

    private void tellAndAwait(double value) {
        try {
            troubled.ask("put", "name", node, "value", value);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        await().until(() -> isGood(Integer.toString((int) value)));
    }

    private Plc follow(Map<String, PropertyNode> properties) {
        PlcSettings settings = new PlcSettings(
                troubled.url(),
                press.value(),
                null,
                null,
                SecurityPolicy.None,
                Map.of(),
                Map.of(),
                properties,
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                SHORT,
                HandshakeKind.JOB_ORDER,
                Pallets.USUAL_PARAMETER,
                Map.of(),
                Set.of(),
                Set.of());
        return new Plc(settings, parts);
    }

    private static String id(String name) {
        return "nsu=urn:plc;s=" + name;
    }

    private boolean isGood(String value) {
        return temperature().anyMatch(now -> now.value().equals(value) && now.staleSince() == null);
    }

    private boolean isStale(String value) {
        return temperature().anyMatch(now -> now.value().equals(value) && now.staleSince() != null);
    }

    private CurrentValue current() {
        return temperature().findFirst().orElseThrow();
    }

    private Stream<CurrentValue> temperature() {
        return values.current(press).stream().filter(value -> value.property().equals("temperature"));
    }

    private List<String> history() {
        Instant now = Instant.now();
        return history.read(press, "temperature", now.minusSeconds(600), now.plusSeconds(60), 1_000).stream()
                .map(PropertyValue::value)
                .toList();
    }
}
