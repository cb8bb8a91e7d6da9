package mes.opcua.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mes.common.Origin;
import mes.common.Rejection;
import mes.connection.Connection;
import mes.connection.ConnectionId;
import mes.connection.ConnectionStatus;
import mes.connection.Connections;
import mes.connection.FollowedConnections;
import mes.connection.Handover;
import mes.connection.HandshakeKind;
import mes.connection.Intervention;
import mes.connection.Interventions;
import mes.connection.Mapping;
import mes.connection.Pace;
import mes.connection.PropertyNode;
import mes.connection.Reach;
import mes.connection.Security;
import mes.connection.Server;
import mes.connection.ServerAnswer;
import mes.connection.ServerNode;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.opcua.ForeignServer;
import mes.opcua.OnPlant;
import mes.performance.CurrentValue;
import mes.performance.PropertyValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPlant
class FollowedConnectionsTest {

    private static final Origin TEST = Origin.of("test", "tester");

    private static final String SETPOINT = "nsu=urn:plc;s=setpoint";
    private static final String CALCULATOR = "nsu=urn:plc;s=calculator";
    private static final String DOUBLE = "nsu=urn:plc;s=double";

    static ForeignServer server;

    @Autowired
    Connections connections;

    @Autowired
    FollowedConnections followed;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    PropertyValues values;

    @Autowired
    Interventions interventions;

    @Autowired
    Journal journal;

    final ConnectionId id = new ConnectionId("PLC-" + UUID.randomUUID());
    final EquipmentId press = new EquipmentId("PRESS-" + UUID.randomUUID());

    @BeforeAll
    static void switchOn() throws IOException {
        server = ForeignServer.start("plc.mjs");
        server.ask("put", "name", "speed", "value", 900);
        server.ask("put", "name", "setpoint", "value", 1, "writable", true);
        server.ask("put", "name", "recipe", "type", "String", "value", "A7");
    }

    @AfterAll
    static void switchOff() {
        server.close();
    }

    @BeforeEach
    void aConnectionThatSomebodyAskedFor() {
        equipment.put(press, EquipmentLevel.WORK_UNIT, null, "a press", TEST);
        connections.add(connection("speed"), null, TEST);
        await().until(() -> good().equals(Map.of("speed", "900")));
    }

    @AfterEach
    void nobodyAsksForItAnyMore() {
        connections.find(id).ifPresent(known -> connections.remove(id, TEST));
    }

    @Test
    void saysHowItStands() {
        await().until(() ->
                followed.status(id).filter(ConnectionStatus::connected).isPresent());

        ConnectionStatus status = followed.status(id).orElseThrow();
        assertThat(status.stale()).isEmpty();
        assertThat(status.lastMessage()).isNotNull();
    }

    @Test
    void followsWhatIsChanged() {
        connections.change(connection("speed", "recipe"), null, TEST);

        await().until(() -> good().equals(Map.of("speed", "900", "recipe", "A7")));
    }

    @Test
    void leavesWhatIsRemoved() {
        connections.remove(id, TEST);

        await().until(() -> good().isEmpty());
        await().untilAsserted(() -> assertThat(followed.status(id)).isEmpty());
    }

    @Test
    void showsTheNodesOfAServer() {
        await().until(() ->
                followed.status(id).filter(ConnectionStatus::connected).isPresent());

        List<ServerNode> nodes = followed.browse(id, null);

        assertThat(nodes)
                .contains(
                        new ServerNode("i=2253", "Server", "Object", null, null),
                        new ServerNode("nsu=urn:plc;s=speed", "speed", "Variable", "Double", "900"),
                        new ServerNode("nsu=urn:plc;s=recipe", "recipe", "Variable", "String", "A7"));
        assertThat(followed.browse(id, "i=2253")).extracting(ServerNode::name).contains("ServerStatus");
    }

    @Test
    void declinesToShowWhatIsNotThere() {
        await().until(() ->
                followed.status(id).filter(ConnectionStatus::connected).isPresent());

        assertThatThrownBy(() -> followed.browse(id, "ns=0;i=4711000"))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("Bad_NodeId");
        assertThatThrownBy(() -> followed.browse(new ConnectionId("nobody"), null))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void writesAValueAndReadsItBack() {
        Intervention done = interventions.write(id, SETPOINT, "12.5", TEST);

        assertThat(done.answer()).isEqualTo(new ServerAnswer("Good", true, List.of("12.5")));
        assertThat(journal.about("intervention", done.id()))
                .extracting(JournalEntry::command, JournalEntry::who)
                .containsExactly(tuple("ASK", "tester"), tuple("ANSWER", "tester"));
        assertThat(journal.about("intervention", done.id()).get(0).record()).contains("12.5", press.value());
    }

    @Test
    void saysWhatTheServerSaysToAValue() {
        assertThat(interventions.write(id, "nsu=urn:plc;s=recipe", "B2", TEST).answer())
                .isEqualTo(new ServerAnswer("Bad_NotWritable", false, List.of("A7")));
        assertThat(interventions.write(id, "nsu=urn:plc;s=nothing", "1", TEST).answer())
                .isEqualTo(new ServerAnswer("Bad_NodeIdUnknown", false, List.of()));
    }

    @Test
    void callsAMethodWithArgumentsInItsTypes() {
        Intervention done = interventions.call(id, CALCULATOR, DOUBLE, List.of("21"), TEST);

        assertThat(done.answer()).isEqualTo(new ServerAnswer("Good", true, List.of("42")));
    }

    @Test
    void touchesNothingThatTheConnectionDoesNotOpen() {
        assertThatThrownBy(() -> interventions.write(id, "nsu=urn:plc;s=speed", "1", TEST))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("not open");
        assertThatThrownBy(() -> interventions.call(id, "i=2253", "i=11492", List.of("1"), TEST))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("not open");
        assertThat(good()).containsEntry("speed", "900");
    }

    @Test
    void declinesWhatIsOfAnotherType() {
        assertThatThrownBy(() -> interventions.write(id, SETPOINT, "fast", TEST))
                .hasMessageContaining("no Double: fast");
        assertThatThrownBy(() -> interventions.call(id, CALCULATOR, DOUBLE, List.of("1", "2"), TEST))
                .hasMessageContaining("1 arguments");
    }

    private Connection connection(String... properties) {
        Map<String, PropertyNode> nodes = Stream.of(properties)
                .collect(Collectors.toMap(name -> name, name -> PropertyNode.of("nsu=urn:plc;s=" + name)));
        return new Connection(
                id,
                press,
                new Server(server.url(), Security.NONE, null),
                new Mapping(Map.of(), Map.of(), nodes),
                new Pace(Duration.ofMillis(50), Duration.ofSeconds(1)),
                new Handover(HandshakeKind.JOB_ORDER, Pallets.USUAL_PARAMETER, Map.of()),
                new Reach(Set.of(SETPOINT, "nsu=urn:plc;s=recipe", "nsu=urn:plc;s=nothing"), Set.of(DOUBLE)),
                true,
                1);
    }

    private Map<String, String> good() {
        return values.current(press).stream()
                .filter(value -> value.staleSince() == null)
                .collect(Collectors.toMap(CurrentValue::property, CurrentValue::value));
    }
}
