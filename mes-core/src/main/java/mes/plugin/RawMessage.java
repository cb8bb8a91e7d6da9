package mes.plugin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message in the words of the equipment that sent it.
 *
 * @param equipment who sent it
 * @param topic where it was published
 * @param payload what came, byte for byte
 * @param members of the JSON object that the payload is, as maps, lists, texts, numbers and booleans; empty if it is none
 * @param received when it came
 */
public record RawMessage(
        String equipment, String topic, byte[] payload, Map<String, @Nullable Object> members, Instant received) {

    /** The payload as text in UTF-8. */
    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
