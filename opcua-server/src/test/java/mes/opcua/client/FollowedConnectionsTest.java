package mes.opcua.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import mes.connection.Mapping;
import mes.connection.Pace;
import mes.connection.PropertyNode;
import mes.connection.Security;
import mes.connection.Server;
import mes.connection.ServerNode;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.opcua.Foreigner;
import mes.opcua.OnPlant;
import mes.performance.CurrentValue;
import mes.performance.PropertyValues;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPlant
class FollowedConnectionsTest {

    private static final Origin TEST = Origin.of("test", "tester");

    static Foreigner server;
    static int port;

    @Autowired
    Connections connections;

    @Autowired
    FollowedConnections followed;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    PropertyValues values;

    final ConnectionId id = new ConnectionId("PLC-" + UUID.randomUUID());
    final EquipmentId press = new EquipmentId("PRESS-" + UUID.randomUUID());

    @BeforeAll
    static void switchOn() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = Foreigner.start("plc.mjs", Integer.toString(port));
        server.ask("put", "name", "speed", "value", 900);
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
        patiently().until(() -> good().equals(Map.of("speed", "900")));
    }

    @AfterEach
    void nobodyAsksForItAnyMore() {
        connections.find(id).ifPresent(known -> connections.remove(id, TEST));
    }

    @Test
    void saysHowItStands() {
        patiently()
                .until(() ->
                        followed.status(id).filter(ConnectionStatus::connected).isPresent());

        ConnectionStatus status = followed.status(id).orElseThrow();
        assertThat(status.stale()).isEmpty();
        assertThat(status.lastMessage()).isNotNull();
    }

    @Test
    void followsWhatIsChanged() {
        connections.change(connection("speed", "recipe"), null, TEST);

        patiently().until(() -> good().equals(Map.of("speed", "900", "recipe", "A7")));
    }

    @Test
    void leavesWhatIsRemoved() {
        connections.remove(id, TEST);

        patiently().until(() -> good().isEmpty());
        assertThat(followed.status(id)).isEmpty();
    }

    @Test
    void showsTheNodesOfAServer() {
        patiently()
                .until(() ->
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
        patiently()
                .until(() ->
                        followed.status(id).filter(ConnectionStatus::connected).isPresent());

        assertThatThrownBy(() -> followed.browse(id, "ns=0;i=4711000"))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("Bad_NodeId");
        assertThatThrownBy(() -> followed.browse(new ConnectionId("nobody"), null))
                .isInstanceOf(Rejection.class);
    }

    private Connection connection(String... properties) {
        Map<String, PropertyNode> nodes = Stream.of(properties)
                .collect(Collectors.toMap(name -> name, name -> PropertyNode.of("nsu=urn:plc;s=" + name)));
        return new Connection(
                id,
                press,
                new Server("opc.tcp://127.0.0.1:" + port, Security.NONE, null),
                new Mapping(Map.of(), Map.of(), nodes),
                new Pace(Duration.ofMillis(50), Duration.ofSeconds(1)),
                new Handover(HandshakeKind.JOB_ORDER, Pallets.USUAL_PARAMETER, Map.of()),
                true,
                1);
    }

    private Map<String, String> good() {
        return values.current(press).stream()
                .filter(value -> value.staleSince() == null)
                .collect(Collectors.toMap(CurrentValue::property, CurrentValue::value));
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
