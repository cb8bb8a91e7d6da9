package mes.routes.http;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mes.common.Rejection;
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
import org.jspecify.annotations.Nullable;

/**
 * What is agreed about a connection, in the words of its configuration; intervals are milliseconds.
 *
 * @param nodes where each thing is, by its name in small letters: {@code job-order}
 */
record ConnectionTerms(
        String endpoint,
        EquipmentId equipment,
        @Nullable Security security,
        @Nullable String user,
        @Nullable Map<String, String> nodes,
        @Nullable Map<String, String> states,
        @Nullable Map<String, Property> properties,
        @Nullable Long publishingInterval,
        @Nullable Long lookInterval,
        @Nullable String handshake,
        @Nullable String taskParameter,
        @Nullable Map<String, Integer> taskCodes,
        @Nullable Set<String> writable,
        @Nullable Set<String> callable,
        @Nullable Boolean enabled) {

    private static final long PUBLISHING_MS = 100;
    private static final long LOOK_MS = 10_000;
    private static final String TASK_PARAMETER = "upper_color";

    /** The node that tells a property. */
    record Property(
            String node,
            @Nullable Double deadband,
            @Nullable Long expectedInterval,
            @Nullable Long samplingInterval) {

        static Property of(PropertyNode property) {
            return new Property(
                    property.node(),
                    property.deadband(),
                    millis(property.expectedInterval()),
                    millis(property.samplingInterval()));
        }

        PropertyNode property() {
            return new PropertyNode(node, deadband, duration(expectedInterval), duration(samplingInterval));
        }
    }

    static ConnectionTerms of(Connection connection) {
        Map<String, String> nodes = new TreeMap<>();
        connection.mapping().nodes().forEach((node, id) -> nodes.put(word(node), id));
        Map<String, Property> properties = new TreeMap<>();
        connection.mapping().properties().forEach((name, node) -> properties.put(name, Property.of(node)));
        return new ConnectionTerms(
                connection.server().endpoint(),
                connection.equipment(),
                connection.server().security(),
                connection.server().user(),
                nodes,
                connection.mapping().states(),
                properties,
                connection.pace().publishing().toMillis(),
                connection.pace().look().toMillis(),
                word(connection.handover().handshake()),
                connection.handover().taskParameter(),
                connection.handover().taskCodes(),
                new TreeSet<>(connection.reach().writable()),
                new TreeSet<>(connection.reach().callable()),
                connection.enabled());
    }

    /** @throws Rejection INVALID */
    Connection connection(ConnectionId id) {
        return new Connection(
                id,
                equipment,
                new Server(endpoint, requireNonNullElse(security, Security.BASIC256SHA256), user),
                new Mapping(nodesByMeaning(), requireNonNullElse(states, Map.of()), propertyNodes()),
                new Pace(
                        Duration.ofMillis(requireNonNullElse(publishingInterval, PUBLISHING_MS)),
                        Duration.ofMillis(requireNonNullElse(lookInterval, LOOK_MS))),
                new Handover(
                        constant(HandshakeKind.class, requireNonNullElse(handshake, word(HandshakeKind.JOB_ORDER))),
                        requireNonNullElse(taskParameter, TASK_PARAMETER),
                        requireNonNullElse(taskCodes, Map.of())),
                new Reach(requireNonNullElse(writable, Set.of()), requireNonNullElse(callable, Set.of())),
                enabled == null || enabled,
                1);
    }

    private Map<PlcNode, String> nodesByMeaning() {
        Map<PlcNode, String> meanings = new LinkedHashMap<>();
        requireNonNullElse(nodes, Map.<String, String>of())
                .forEach((word, node) -> meanings.put(constant(PlcNode.class, word), node));
        return meanings;
    }

    private Map<String, PropertyNode> propertyNodes() {
        Map<String, PropertyNode> all = new LinkedHashMap<>();
        requireNonNullElse(properties, Map.<String, Property>of())
                .forEach((name, property) -> all.put(name, property.property()));
        return all;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw Rejection.invalid("nothing is called " + word);
        }
    }

    private static @Nullable Duration duration(@Nullable Long millis) {
        return millis == null ? null : Duration.ofMillis(millis);
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }
}
