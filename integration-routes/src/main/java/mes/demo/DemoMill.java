package mes.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;

/** A simulated mill with a terminal of the older system MES_server: it knows work orders and answers with a word. */
final class DemoMill implements AutoCloseable {

    private static final Duration CYCLE = Duration.ofMillis(500);

    private final String name;
    private final DemoConnection connection;
    private final DemoOrders<JsonNode> orders;
    private final ObjectMapper json = new ObjectMapper();

    DemoMill(URI broker, DemoUser user) {
        name = user.name();
        connection = new DemoConnection(
                broker,
                user,
                new DemoConnection.Will("mes/v1/" + name + "/status", "{\"schema\":1,\"status\":\"offline\"}"));
        orders = new DemoOrders<>(name, this::make);
    }

    void start() {
        connection.connect();
        connection.subscribe("work-orders/" + name, message -> orders.add(read(message)));
    }

    private void make(JsonNode order) throws InterruptedException {
        acknowledge(order, "RECEIVED");
        DemoOrders.pause(CYCLE);
        acknowledge(order, "RUNNING");
        DemoOrders.pause(CYCLE.multipliedBy(order.path("quantity").asLong()));
        acknowledge(order, "COMPLETED");
    }

    private void acknowledge(JsonNode order, String word) {
        connection.publish(
                "machine/ack/" + name,
                json.createObjectNode()
                        .put("order_id", order.path("order_id").asText())
                        .put("status", word)
                        .toString());
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
