package mes.cloud.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A message to the cloud.
 *
 * @param id never changes, however often it is sent
 * @param properties by which the cloud sorts messages without opening them
 * @param body JSON in UTF-8
 */
public record Telegram(UUID id, Map<String, String> properties, byte[] body) {

    /** Under which the identity goes, where it is a property among others. */
    public static final String ID = "message-id";
    /** The property that tells to which message this is the answer. */
    public static final String ANSWERS = "correlation-id";

    private static final String KIND = "kind";

    public Telegram {
        properties = Map.copyOf(properties);
    }

    String kind() {
        return properties.getOrDefault(KIND, "message");
    }

    /** Bytes that the cloud counts: the body and the properties, written out. */
    public int size() {
        int names = properties.entrySet().stream()
                .mapToInt(one ->
                        one.getKey().getBytes(UTF_8).length + one.getValue().getBytes(UTF_8).length)
                .sum();
        return body.length + names + 100;
    }

    Map<String, String> orderedProperties() {
        Map<String, String> ordered = new LinkedHashMap<>();
        properties.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> ordered.put(one.getKey(), one.getValue()));
        return ordered;
    }
}
