package mes.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A simulated saw that speaks the native contract of docs/messages.md. */
final class DemoSaw implements AutoCloseable {

    private static final Duration CYCLE = Duration.ofMillis(700);
    private static final double SCRAP_SHARE = 0.04;
    private static final double BIN_SHARE = 0.02;

    private final String topics;
    private final DemoConnection connection;
    private final DemoOrders<JsonNode> orders;
    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random();
    private final String epoch = UUID.randomUUID().toString();
    private long sequence;
    private long good;
    private long scrap;
    private boolean isBinFull;

    DemoSaw(URI broker, DemoUser user) {
        topics = "mes/v1/" + user.name() + "/";
        connection = new DemoConnection(broker, user, new DemoConnection.Will(topics + "status", status("offline")));
        orders = new DemoOrders<>(user.name(), this::make);
    }

    void start() {
        connection.connect();
        connection.subscribe(topics + "job-order", this::receive);
        connection.publish(topics + "status", status("online"));
        state("NotExecuting", "waiting for work");
    }

    private void receive(byte[] message) {
        JsonNode order = read(message);
        String id = order.path("jobOrder").asText();
        switch (order.path("command").asText()) {
            case "Start" -> orders.add(order);
            case "Cancel", "Revoke", "Abort" ->
                orders.remove(waiting ->
                        waiting.removeIf(o -> o.path("jobOrder").asText().equals(id)));
            default -> {}
        }
    }

    private void make(JsonNode order) throws InterruptedException {
        command(order, "Acknowledge");
        command(order, "Begin");
        state("Executing", null);
        long wanted = good + order.path("quantity").asLong();
        while (good < wanted) {
            DemoOrders.pause(CYCLE);
            makeOne();
        }
        command(order, "Complete");
        state("NotExecuting", "waiting for work");
    }

    private void makeOne() {
        if (random.nextDouble() < SCRAP_SHARE) {
            scrap++;
        } else {
            good++;
        }
        if (random.nextDouble() < BIN_SHARE) {
            fillOrEmptyTheBin();
        }
        publish("count", event().put("good", good).put("scrap", scrap).put("rework", 0));
        ObjectNode values = event();
        values.putObject("values")
                .put("bladeTemperature", 40 + random.nextInt(50) / 10.0)
                .put("feed", 120);
        publish("property-value", values);
    }

    private void fillOrEmptyTheBin() {
        isBinFull = !isBinFull;
        ObjectNode alert = event().put("command", isBinFull ? "Raise" : "Clear").put("condition", "BinFull");
        publish("alert", alert.put("severity", 400).put("text", "the sawdust bin is full"));
    }

    private void command(JsonNode order, String command) {
        publish(
                "job-command",
                event().put("jobOrder", order.path("jobOrder").asText()).put("command", command));
    }

    private void state(String state, @Nullable String reason) {
        publish("state", event().put("state", state).put("mode", "Processing").put("reason", reason));
    }

    private ObjectNode event() {
        return json.createObjectNode()
                .put("schema", 1)
                .put("epoch", epoch)
                .put("sequence", ++sequence)
                .put("time", Instant.now().toString())
                .put("timeQuality", "synchronized");
    }

    private String status(String status) {
        return json.createObjectNode()
                .put("schema", 1)
                .put("epoch", epoch)
                .put("status", status)
                .put("firmware", "demo")
                .toString();
    }

    private void publish(String kind, ObjectNode message) {
        connection.publish(topics + kind, message.toString());
    }

    private JsonNode read(byte[] message) {
        try {
            return json.readTree(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        orders.close();
        connection.close();
    }
}
