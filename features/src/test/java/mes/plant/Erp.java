package mes.plant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The business system: it asks for work in B2MML and is told what came of it. */
public final class Erp {

    private final Http http;
    private String lastMessage = "";

    public Erp(Http http) {
        this.http = http;
    }

    /** The named message with these values in it, and a BODID of its own. */
    public static String message(String name, Map<String, String> values) {
        String message = read(name)
                .replace("${bodId}", UUID.randomUUID().toString())
                .replace("${now}", Instant.now().toString());
        for (var value : values.entrySet()) {
            message = message.replace("${" + value.getKey() + "}", value.getValue());
        }
        return message;
    }

    public Reply sends(String name, Map<String, String> values) {
        return sends(message(name, values));
    }

    /** Asks for 10 PUMP by a request with one job order, and is heard. */
    public void orders(String jobOrder, String equipment) {
        Reply reply = sends("ProcessOperationsSchedule", tenPumps(jobOrder, equipment));
        assertThat(new Bod(reply.body()).outcome()).as(reply.body()).isEqualTo("Accepted");
    }

    public static Map<String, String> tenPumps(String jobOrder, String equipment) {
        return Map.of("order", jobOrder, "product", "PUMP", "quantity", "10", "equipment", equipment);
    }

    public Bod asks(String noun, String order) {
        return new Bod(sends("Get" + noun, Map.of("order", order)).body());
    }

    public Reply sends(String message) {
        lastMessage = message;
        return http.post("/b2mml", "application/xml", message);
    }

    public Reply repeats() {
        return sends(lastMessage);
    }

    private static String read(String name) {
        try (var file = Erp.class.getResourceAsStream("/messages/" + name + ".xml")) {
            if (file == null) {
                throw new IllegalArgumentException("there is no message " + name);
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
