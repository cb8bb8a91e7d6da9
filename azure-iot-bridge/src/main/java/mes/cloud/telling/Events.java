package mes.cloud.telling;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import mes.journal.JournalEntry;
import org.jspecify.annotations.Nullable;

/** Writes down what became true as the cloud is told it; the same entry always becomes the same event. */
final class Events {

    private final ObjectMapper json;
    private final boolean tellsPeople;

    Events(ObjectMapper json, boolean tellsPeople) {
        this.json = json;
        this.tellsPeople = tellsPeople;
    }

    /** The time is part of the identity, for another store counts its positions from 1 again. */
    Event of(JournalEntry entry) {
        UUID id = id(entry.position() + " " + entry.at());
        JsonNode record = read(entry.record());
        String equipment = equipment(entry, record);
        ObjectNode event = event(id, entry.id(), equipment, entry.at())
                .put("version", entry.version())
                .put("command", entry.command());
        if (tellsPeople) {
            event.put("edge", entry.edge()).put("who", entry.who());
        }
        event.set("record", record);
        return new Event(id, equipment, entry.position(), written(event));
    }

    /**
     * What is told of equipment at the end of an interval; {@code what} tells it from others of the same time. A time that
     * comes again, for the clock was set back, has another identity if it has another record.
     */
    Event of(String what, String equipment, Instant at, Object record) {
        JsonNode said = json.valueToTree(record);
        UUID id = id(what + " " + equipment + " " + at + " " + said);
        ObjectNode event = event(id, equipment, equipment, at);
        event.set("record", said);
        return new Event(id, equipment, null, written(event));
    }

    private ObjectNode event(UUID id, String subject, @Nullable String equipment, Instant at) {
        ObjectNode event = json.createObjectNode().put("id", id.toString()).put("subject", subject);
        if (equipment != null) {
            event.put("equipment", equipment);
        }
        return event.put("at", at.toString());
    }

    private static @Nullable String equipment(JournalEntry entry, JsonNode record) {
        if (entry.kind().startsWith("equipment")) {
            return record.path("equipment").asText(entry.id());
        }
        JsonNode direct = record.path("equipment");
        return (direct.isTextual() ? direct : record.path("work").path("equipment")).textValue();
    }

    static UUID id(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(UTF_8));
    }

    private JsonNode read(String record) {
        try {
            return json.readTree(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal holds no JSON", e);
        }
    }

    private byte[] written(ObjectNode event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
