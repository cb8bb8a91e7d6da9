package mes.opcua.client;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mes.connection.Connection;
import mes.connection.ConnectionId;
import mes.connection.Handover;
import mes.connection.HandshakeKind;
import mes.connection.Mapping;
import mes.connection.Pace;
import mes.connection.PlcNode;
import mes.connection.PropertyNode;
import mes.connection.Reach;
import mes.connection.Security;
import mes.connection.Server;
import mes.equipment.EquipmentId;
import mes.performance.MachineryState;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.util.EndpointUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One connection to a PLC.
 *
 * @param endpoint where its server is, {@code opc.tcp://...}
 * @param equipment the equipment that it controls
 * @param user absent for an anonymous session
 * @param security the policy, signed and encrypted; {@code None} for neither
 * @param node where each thing is; {@code nsu=<namespace uri>;s=...} is safer than a namespace's number
 * @param states what a value of the state node means, in the standard's names
 * @param property which nodes tell properties of the equipment
 * @param publishingInterval how often the PLC tells what changed
 * @param lookInterval how often it is looked whether the PLC tells all that changes
 * @param patience how long the PLC may take
 * @param taskParameter what decides which task a station for pallets is told
 * @param taskCode the task for each of its values
 * @param writable the nodes whose values may be written at somebody's request
 * @param callable the methods that may be called at somebody's request
 */
public record PlcSettings(
        String endpoint,
        String equipment,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("Basic256Sha256") SecurityPolicy security,
        @DefaultValue Map<PlcNode, String> node,
        @DefaultValue Map<String, String> states,
        @DefaultValue Map<String, PropertyNode> property,
        @DefaultValue("100ms") Duration publishingInterval,
        @DefaultValue("10s") Duration lookInterval,
        @DefaultValue Patience patience,
        @DefaultValue("JOB_ORDER") HandshakeKind handshake,
        @DefaultValue(Pallets.USUAL_PARAMETER) String taskParameter,
        @DefaultValue Map<String, Integer> taskCode,
        @DefaultValue Set<String> writable,
        @DefaultValue Set<String> callable) {

    public PlcSettings {
        node = handshake == HandshakeKind.RFID_PALLET ? Pallets.nodes(node) : Map.copyOf(node);
    }

    /** Equipment of which only its state, its counts and its job orders are followed. */
    public static PlcSettings of(
            String endpoint,
            String equipment,
            @Nullable String user,
            @Nullable String password,
            SecurityPolicy security,
            Map<PlcNode, String> node,
            Map<String, String> states) {
        return new PlcSettings(
                endpoint,
                equipment,
                user,
                password,
                security,
                node,
                states,
                Map.of(),
                Duration.ofMillis(100),
                Duration.ofSeconds(10),
                Patience.USUAL,
                HandshakeKind.JOB_ORDER,
                Pallets.USUAL_PARAMETER,
                Map.of(),
                Set.of(),
                Set.of());
    }

    static PlcSettings of(Connection connection, @Nullable String password) {
        return new PlcSettings(
                connection.server().endpoint(),
                connection.equipment().value(),
                connection.server().user(),
                password,
                policyOf(connection.server().security()),
                connection.mapping().nodes(),
                connection.mapping().states(),
                connection.mapping().properties(),
                connection.pace().publishing(),
                connection.pace().look(),
                Patience.USUAL,
                connection.handover().handshake(),
                connection.handover().taskParameter(),
                connection.handover().taskCodes(),
                connection.reach().writable(),
                connection.reach().callable());
    }

    /** How it is shown beside those that somebody asked for. */
    Connection connection(ConnectionId id) {
        return new Connection(
                id,
                new EquipmentId(equipment),
                new Server(endpoint, Security.valueOf(security.name().toUpperCase(Locale.ROOT)), user),
                new Mapping(node, states, property),
                new Pace(publishingInterval, lookInterval),
                new Handover(handshake, taskParameter, taskCode),
                new Reach(writable, callable),
                true,
                1);
    }

    private static SecurityPolicy policyOf(Security security) {
        return Stream.of(SecurityPolicy.values())
                .filter(policy -> policy.name().equalsIgnoreCase(security.name()))
                .findFirst()
                .orElseThrow();
    }

    /** What a value of the state node means; what the table does not know is not available. */
    MachineryState stateOf(String value) {
        return MachineryState.named(states.getOrDefault(value, MachineryState.NOT_AVAILABLE.standardName()));
    }

    PropertyNode propertyNode(String name) {
        return Objects.requireNonNull(property.get(name));
    }

    Duration samplingOf(PropertyNode wanted) {
        return Objects.requireNonNullElse(wanted.samplingInterval(), publishingInterval);
    }

    String host() {
        return String.valueOf(EndpointUtil.getHost(endpoint));
    }

    int port() {
        return EndpointUtil.getPort(endpoint);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return equipment + " at " + endpoint;
    }
}
