package mes.routes.sparkplug;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.routes.sparkplug.SparkplugTopic.Node;
import org.springframework.stereotype.Component;

/** The edge nodes that were heard since the server started. */
@Component
public final class EdgeNodes {

    private static final int MOST = 10_000;

    private final Map<Node, EdgeNode> nodes = new ConcurrentHashMap<>();

    /** An edge node that is alive, since when, and its devices that are. */
    public record Alive(String group, String node, Instant since, List<EquipmentId> devices) {}

    /** @throws Rejection NOT_ALLOWED for one of too many */
    EdgeNode hear(Node id) {
        if (nodes.size() >= MOST && !nodes.containsKey(id)) {
            throw Rejection.notAllowed("more than " + MOST + " edge nodes");
        }
        return nodes.computeIfAbsent(id, any -> new EdgeNode(id.equipment()));
    }

    Optional<EdgeNode> find(Node id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** Those that are alive, by group and name. */
    public List<Alive> alive() {
        return nodes.entrySet().stream()
                .flatMap(known -> alive(known.getKey(), known.getValue()))
                .sorted(Comparator.comparing(Alive::group).thenComparing(Alive::node))
                .toList();
    }

    private static Stream<Alive> alive(Node id, EdgeNode node) {
        return node.session().stream()
                .map(session -> new Alive(id.group(), id.id(), session.since(), session.devices()));
    }
}
