package mes.cloud.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.channel.Channel;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the hub knows of one device. Guarded by itself. */
final class HubDevice {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_QUEUE = 50;

    final String id;
    final byte[] key;
    final X509Certificate certificate;
    final Set<String> filters = new HashSet<>();
    final Deque<Queued> queue = new ArrayDeque<>();
    final Map<Integer, Queued> locked = new LinkedHashMap<>();
    ObjectNode desired = JSON.createObjectNode().put("$version", 1);
    ObjectNode reported = JSON.createObjectNode().put("$version", 1);
    Channel channel;
    private int packets;

    /** A message to the device. */
    record Queued(String bag, byte[] body) {}

    HubDevice(String id, byte[] key, X509Certificate certificate) {
        this.id = id;
        this.key = key;
        this.certificate = certificate;
    }

    /** What it is called in the hub; {@code device/module} is a module. */
    String resource() {
        return "devices/" + id.replace("/", "/modules/");
    }

    String messages() {
        return "devices/" + id + "/messages/devicebound/";
    }

    boolean isListening(String filter) {
        return channel != null && channel.isActive() && filters.contains(filter);
    }

    void enqueue(Queued message) {
        if (queue.size() + locked.size() >= LONGEST_QUEUE) {
            throw new IllegalStateException("403004 DeviceMaximumQueueDepthExceeded");
        }
        queue.add(message);
    }

    /** What was not acknowledged is delivered again, before the rest. */
    void unlock() {
        new ArrayDeque<>(locked.values()).descendingIterator().forEachRemaining(queue::addFirst);
        locked.clear();
    }

    int nextPacket() {
        packets = packets % 60_000 + 1;
        return packets;
    }

    static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A patch: null removes, objects merge; the version grows by one. */
    static void patch(ObjectNode twin, ObjectNode changes) {
        merge(twin, changes);
        twin.put("$version", twin.get("$version").asLong() + 1);
    }

    private static void merge(ObjectNode to, ObjectNode changes) {
        changes.properties().forEach(one -> {
            JsonNode before = to.get(one.getKey());
            if (one.getValue().isNull()) {
                to.remove(one.getKey());
            } else if (before instanceof ObjectNode parts && one.getValue() instanceof ObjectNode more) {
                merge(parts, more);
            } else {
                to.set(one.getKey(), one.getValue());
            }
        });
    }
}
