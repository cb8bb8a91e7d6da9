package mes.plant;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mes.cloud.hub.HubStandIn;
import mes.cloud.hub.Parcel;

/** The IoT hub that the plant reports to. It can be away, lose acknowledgements, and dislike messages. */
public final class CloudHub {

    private static final String DEVICE = "plant";

    private final HubStandIn hub = new HubStandIn("127.0.0.1", 0);
    private final String key = hub.addDevice(DEVICE);

    /** How the plant reaches it. */
    Stream<String> properties(Path folder) {
        return Stream.of(
                "mes.cloud.kind=iot-hub",
                "mes.cloud.host=localhost",
                "mes.cloud.port=" + hub.port(),
                "mes.cloud.hub=" + HubStandIn.HOST,
                "mes.cloud.device=" + DEVICE,
                "mes.cloud.key=" + key,
                "mes.cloud.ssl-bundle=hub",
                "mes.cloud.shortest-pause=50ms",
                "mes.cloud.longest-pause=200ms",
                "mes.cloud.tell.rate=1000",
                "mes.cloud.hear.commands=start,pause,resume",
                "spring.ssl.bundle.pem.hub.truststore.certificate=file:" + certificate(folder));
    }

    private Path certificate(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("hub.pem"), hub.papers.pem())
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public void leave() {
        hub.leave();
    }

    public void comeBack() {
        hub.comeBack();
    }

    /** As it was at first. */
    public void recover() {
        hub.reset();
        hub.comeBack();
    }

    public void loseNextAcknowledgement() {
        AtomicBoolean isLost = new AtomicBoolean();
        hub.faults.loseAcknowledgement(parcel -> !isLost.getAndSet(true));
    }

    public void dropAt(String jobOrder) {
        hub.faults.drop(parcel -> parcel.text().contains(jobOrder));
    }

    public void send(String message, String body) {
        hub.send(DEVICE, "%24.mid=" + message, body);
    }

    /** The answers to a message, in the order in which they came. */
    public List<String> answers(String message) {
        return hub.taken(DEVICE).stream()
                .filter(parcel -> message.equals(parcel.properties().get("$.cid")))
                .map(Parcel::text)
                .toList();
    }

    public Answer call(String method, String body) {
        HubStandIn.MethodAnswer answer = hub.call(DEVICE, method, body).join();
        return new Answer(Integer.toString(answer.status()), answer.body());
    }

    /** The commands of which it was told, each message once, in the order in which they first came. */
    public List<String> commands(String jobOrder) {
        Map<String, Parcel> messages = new LinkedHashMap<>();
        hub.taken(DEVICE).stream()
                .filter(parcel -> "job-order".equals(parcel.properties().get("kind")))
                .forEach(parcel -> messages.putIfAbsent(parcel.id(), parcel));
        return messages.values().stream()
                .map(parcel -> Json.tree(parcel.text()).path("events"))
                .flatMap(events -> StreamSupport.stream(events.spliterator(), false))
                .filter(event -> event.path("subject").asText().equals(jobOrder))
                .map((JsonNode event) -> event.path("command").asText())
                .toList();
    }
}
