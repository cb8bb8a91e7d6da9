package mes.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
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

    private static String schedule(Order order) {
        String id = "DEMO-" + Instant.now().truncatedTo(ChronoUnit.MILLIS).toEpochMilli();
        return """
                <ProcessOperationsSchedule xmlns="http://www.mesa.org/xml/B2MML" releaseID="V0701">
                  <ApplicationArea>
                    <Sender><LogicalID>DEMO-ERP</LogicalID></Sender>
                    <CreationDateTime>%1$s</CreationDateTime>
                    <BODID>%2$s</BODID>
                  </ApplicationArea>
                  <DataArea>
                    <Process acknowledgeCode="Always"/>
                    <OperationsSchedule>
                      <ID>%3$s</ID>
                      <OperationsRequest>
                        <ID>%3$s</ID>
                        <Description>%4$s</Description>
                        <RequestState>Released</RequestState>
                        <SegmentRequirement>
                          <ID>10</ID>
                          <EquipmentRequirement><EquipmentID>%5$s</EquipmentID></EquipmentRequirement>
                          <MaterialRequirement>
                            <MaterialDefinitionID>%6$s</MaterialDefinitionID>
                            <MaterialUse>Produced</MaterialUse>
                            <Quantity><QuantityString>%7$d</QuantityString><UnitOfMeasure>pcs</UnitOfMeasure></Quantity>
                          </MaterialRequirement>
                        </SegmentRequirement>
                      </OperationsRequest>
                    </OperationsSchedule>
                  </DataArea>
                </ProcessOperationsSchedule>
                """.formatted(
                        Instant.now(),
                        UUID.randomUUID(),
                        id,
                        order.description(),
                        order.equipment(),
                        order.product(),
                        order.quantity());
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** What the demo's customers buy. */
    record Order(String equipment, String product, String description, int quantity) {}
}
