package mes.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mes.OnPostgres;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class ConnectionsTest {

    private static final Origin TEST = Origin.of("test", "tester");

    @Autowired
    Connections connections;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    Journal journal;

    final ConnectionId id = new ConnectionId("PLC-" + UUID.randomUUID());
    final EquipmentId press = new EquipmentId("PRESS-" + UUID.randomUUID());

    @BeforeEach
    void aPress() {
        equipment.put(press, EquipmentLevel.WORK_UNIT, null, "a press", TEST);
    }

    @Test
    void keepsAConnectionWhole() {
        Connection added =
                connections.add(connection(press, at("plc-1", "mes"), Security.BASIC256SHA256), "secret", TEST);

        assertThat(connections.get(id)).isEqualTo(added);
        assertThat(connections.secret(id)).contains("secret");
    }

    @Test
    void neverTellsThePasswordInTheJournal() {
        connections.add(connection(press, at("plc-1", "mes"), Security.BASIC256SHA256), "top-secret", TEST);
        connections.remove(id, TEST);

        assertThat(journal.about("connection", id.value()))
                .extracting(JournalEntry::command)
                .containsExactly("ADD", "REMOVE");
        assertThat(journal.about("connection", id.value()))
                .extracting(JournalEntry::record)
                .noneMatch(record -> record.contains("top-secret"));
    }

    @Test
    void keepsThePasswordForTheSameServerAndUserOnly() {
        connections.add(connection(press, at("plc-1", "mes"), Security.BASIC256SHA256), "secret", TEST);

        connections.change(slower(connection(press, at("plc-1", "mes"), Security.BASIC256SHA256)), null, TEST);

        assertThat(connections.secret(id)).contains("secret");
        assertThatThrownBy(() -> connections.change(
                        connection(press, at("elsewhere", "mes"), Security.BASIC256SHA256), null, TEST))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void sendsNoPasswordWithoutSecurity() {
        assertThatThrownBy(() -> connections.add(connection(press, at("plc-1", "mes"), Security.NONE), "secret", TEST))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("without security");
    }

    @Test
    void declinesUnknownEquipment() {
        EquipmentId unknown = new EquipmentId("NOWHERE");

        assertThatThrownBy(() -> connections.add(connection(unknown, at("plc-1", null), Security.NONE), null, TEST))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("NOWHERE");
    }

    @Test
    void declinesAnEndpointThatIsNone() {
        assertThatThrownBy(() -> new Server("http://plc-1", Security.NONE, null))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void declinesASecondOfTheSameName() {
        connections.add(connection(press, at("plc-1", null), Security.NONE), null, TEST);

        assertThatThrownBy(() -> connections.add(connection(press, at("plc-2", null), Security.NONE), null, TEST))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("exists already");
    }

    private record At(String host, @Nullable String user) {}

    private static At at(String host, @Nullable String user) {
        return new At(host, user);
    }

    private Connection connection(EquipmentId of, At at, Security security) {
        return new Connection(
                id,
                of,
                new Server("opc.tcp://" + at.host + ":4840", security, at.user),
                new Mapping(
                        Map.of(PlcNode.STATE, "ns=2;s=State"),
                        Map.of("1", "Executing"),
                        Map.of("temperature", new PropertyNode("ns=2;s=T", 0.5, Duration.ofSeconds(30), null))),
                new Pace(Duration.ofMillis(100), Duration.ofSeconds(10)),
                new Handover(HandshakeKind.JOB_ORDER, "upper_color", Map.of("Red", 1)),
                new Reach(Set.of("ns=2;s=Setpoint"), Set.of()),
                true,
                1);
    }

    private static Connection slower(Connection connection) {
        return new Connection(
                connection.id(),
                connection.equipment(),
                connection.server(),
                connection.mapping(),
                new Pace(Duration.ofSeconds(1), Duration.ofSeconds(10)),
                connection.handover(),
                connection.reach(),
                true,
                1);
    }
}
