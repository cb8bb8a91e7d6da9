package mes.routes.sparkplug;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import mes.common.Origin;
import mes.common.Rejection;
import mes.journal.Change;
import mes.journal.Journal;
import mes.routes.sparkplug.SparkplugTopic.Node;
import org.apache.camel.ProducerTemplate;
import org.eclipse.tahu.SparkplugInvalidTypeException;
import org.eclipse.tahu.message.model.MessageType;
import org.eclipse.tahu.message.model.Metric;
import org.eclipse.tahu.message.model.Metric.MetricBuilder;
import org.eclipse.tahu.message.model.MetricDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What edge nodes and their devices are told: to be born again, or to take another value for a metric. */
@Component
public class EdgeNodeCommands {

    static final String REBIRTH = "Node Control/Rebirth";

    private static final String WIRE = "direct:sparkplug-command";
    private static final Map<MetricDataType, Integer> UNSIGNED_BITS = Map.of(
            MetricDataType.UInt8, 8, MetricDataType.UInt16, 16, MetricDataType.UInt32, 32, MetricDataType.UInt64, 64);

    private final EdgeNodes nodes;
    private final Journal journal;
    private final ProducerTemplate wires;
    private final ObjectMapper json;
    private final Clock clock;

    EdgeNodeCommands(EdgeNodes nodes, Journal journal, ProducerTemplate wires, ObjectMapper json, Clock clock) {
        this.nodes = nodes;
        this.journal = journal;
        this.wires = wires;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The value that somebody wants a metric to have.
     *
     * @param device whose metric it is, or nobody for the node's own
     */
    public record Wanted(@Nullable String device, String metric, JsonNode value) {}

    /**
     * Tells a node or a device to take a value; whether it does, its data will tell.
     *
     * @throws Rejection NOT_ALLOWED while it is not alive, UNKNOWN metric, or INVALID when the value is not of its type
     */
    @Transactional
    public void write(String group, String id, Wanted wanted, Origin origin) {
        Node node = new Node(group, id);
        SparkplugTopic topic =
                node.topic(wanted.device() == null ? MessageType.NCMD : MessageType.DCMD, wanted.device());
        Birth birth = nodes.find(node)
                .flatMap(known -> known.birth(topic.equipment()))
                .orElseThrow(() -> Rejection.notAllowed(topic.equipment() + " is not alive"));
        Metric metric = metric(wanted.metric(), birth.type(wanted.metric()), wanted.value());
        journal.append(List.of(new Change("metric", topic.equipment().value(), 1, "WRITE", origin, wanted)));
        wires.sendBody(WIRE, command(topic, metric));
    }

    /** Asks the node to tell again all it has; does not wait. */
    void rebirth(Node node) {
        Metric metric =
                metric(REBIRTH, MetricDataType.Boolean, json.getNodeFactory().booleanNode(true));
        wires.asyncSendBody(WIRE, command(node.topic(MessageType.NCMD, null), metric));
    }

    private Command command(SparkplugTopic topic, Metric metric) {
        return new Command(topic.toString(), Payloads.write(List.of(metric), clock.instant()));
    }

    private Metric metric(String name, MetricDataType type, JsonNode value) {
        try {
            Object typed = json.treeToValue(value, type.getClazz());
            checkRange(type, typed);
            return new MetricBuilder(name, type, typed).createMetric();
        } catch (JsonProcessingException | SparkplugInvalidTypeException e) {
            throw Rejection.invalid("%s is not of the type %s of %s".formatted(value, type, name));
        }
    }

    private static void checkRange(MetricDataType type, Object value) {
        Integer bits = UNSIGNED_BITS.get(type);
        BigInteger number = bits == null ? BigInteger.ZERO : new BigInteger(value.toString());
        if (bits != null && (number.signum() < 0 || number.bitLength() > bits)) {
            throw Rejection.invalid(value + " is not of the type " + type);
        }
    }

    /** A message to a node. */
    record Command(String topic, byte[] payload) {}
}
