package mes.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A simulated business system: posts an operations schedule for one machine after the other. */
final class DemoErp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoErp.class);
    private static final int SECONDS_BETWEEN_ORDERS = 20;

    private final URI door;
    private final DemoUser user;
    private final List<Order> catalogue;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final String template = template();
    private int posted;

    DemoErp(URI door, DemoUser user, List<Order> catalogue) {
        this.door = door;
        this.user = user;
        this.catalogue = catalogue;
    }

    void start() {
        catalogue.forEach(order -> post());
        clock.scheduleAtFixedRate(this::post, SECONDS_BETWEEN_ORDERS, SECONDS_BETWEEN_ORDERS, TimeUnit.SECONDS);
    }

    private void post() {
        Order order = catalogue.get(posted++ % catalogue.size());
        try {
            var answer = http.send(request(schedule(order)), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                LOG.warn("The demo's order was answered by {}: {}", answer.statusCode(), answer.body());
            }
        } catch (IOException away) {
            LOG.debug("The demo's order was not posted", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(String xml) {
        String credentials = user.name() + ":" + user.password();
        return HttpRequest.newBuilder(door)
                .header("Content-Type", "application/xml")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(xml))
                .build();
    }

    private String schedule(Order order) {
        return template.replace("{now}", Instant.now().toString())
                .replace("{message}", UUID.randomUUID().toString())
                .replace("{order}", "DEMO-" + Instant.now().toEpochMilli())
                .replace("{description}", order.description())
                .replace("{equipment}", order.equipment())
                .replace("{product}", order.product())
                .replace("{quantity}", String.valueOf(order.quantity()));
    }

    private static String template() {
        try (var in = DemoErp.class.getResourceAsStream("schedule.xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** What the demo's customers buy. */
    record Order(String equipment, String product, String description, int quantity) {}
}
