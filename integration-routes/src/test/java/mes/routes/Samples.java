package mes.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import mes.work.JobOrderId;

/** The samples in docs/messages, which are the contract. */
public final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    public static String text(String name) {
        try {
            return Files.readString(Path.of("../docs/messages", name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A sample that is about another job order than it says. */
    public static String about(JobOrderId order, String name) {
        return text(name).replaceAll("WO-2041-010|WO_5CE203", order.value());
    }

    public static JsonNode json(String name) {
        return json(text(name).getBytes());
    }

    public static JsonNode json(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The names of all members, and the kinds of their values. */
    public static String shape(JsonNode json) {
        if (json.isArray()) {
            return "[" + (json.isEmpty() ? "" : shape(json.get(0))) + "]";
        }
        if (!json.isObject()) {
            return json.getNodeType().name();
        }
        TreeSet<String> members = new TreeSet<>();
        json.properties().forEach(member -> members.add(member.getKey() + ": " + shape(member.getValue())));
        return members.toString();
    }
}
