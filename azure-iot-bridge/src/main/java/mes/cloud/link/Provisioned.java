package mes.cloud.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The way that the device provisioning service names, asked once and again when it does not lead to the hub. */
final class Provisioned implements Route {

    private static final String ANSWERS = "$dps/registrations/res/";
    private static final int MOST_QUESTIONS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final LinkSettings settings;
    private final Server server;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final String scope;
    private final @Nullable SharedAccess key;
    private @Nullable Found found;

    Provisioned(LinkSettings settings, LinkSettings.Provisioning service, Server server, Clock clock) {
        this.settings = settings;
        this.server = server;
        this.clock = clock;
        this.scope = service.scope();
        this.key = service.key() == null ? null : key(service, service.key());
    }

    private SharedAccess key(LinkSettings.Provisioning service, String base64) {
        SharedAccess enrolled = SharedAccess.of(base64, "registration");
        return service.group() ? enrolled.forDevice(registration()) : enrolled;
    }

    @Override
    public String name() {
        return found == null ? server.host() : found.server().host();
    }

    @Override
    public void doubt() {
        found = null;
    }

    @Override
    public Found find() throws LinkAway, InterruptedException {
        Found known = found == null ? ask() : found;
        found = known;
        return known;
    }

    private Found ask() throws LinkAway, InterruptedException {
        BlockingQueue<Arrival> answers = new LinkedBlockingQueue<>();
        Mqtt3Connection connection = new Mqtt3Connection(server, registration(), answers::add, context -> {});
        try {
            server.await(connection.connect(credentials()));
            server.await(connection.subscribe(List.of(ANSWERS + "#")));
            return assigned(connection, answers);
        } finally {
            connection.disconnect();
        }
    }

    private Credentials credentials() {
        String resource = scope + "/registrations/" + registration();
        String token = key == null ? null : key.token(resource, clock.instant().plus(settings.tokenLife()));
        return new Credentials(resource + "/api-version=2019-03-31", token, null);
    }

    private Found assigned(Mqtt3Connection connection, BlockingQueue<Arrival> answers)
            throws LinkAway, InterruptedException {
        String body = "{\"registrationId\":\"" + registration() + "\"}";
        connection.publish(new Letter("$dps/registrations/PUT/iotdps-register/?$rid=0", body.getBytes(UTF_8)));
        for (int question = 1; question <= MOST_QUESTIONS; question++) {
            Arrival answer = answers.poll(server.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw new LinkAway(server.host() + " does not answer");
            }
            JsonNode said = read(answer);
            if (said.path("status").asText().equals("assigned")) {
                return way(said.path("registrationState"));
            }
            if (!answer.topic().startsWith(ANSWERS + "202/")) {
                throw new LinkAway(
                        server.host() + " assigns no hub: "
                                + said.path("message").asText(),
                        true,
                        null);
            }
            TimeUnit.MILLISECONDS.sleep(pause(answer).toMillis());
            connection.publish(new Letter(
                    "$dps/registrations/GET/iotdps-get-operationstatus/?$rid=%d&operationId=%s"
                            .formatted(question, said.path("operationId").asText()),
                    new byte[0]));
        }
        throw new LinkAway(server.host() + " does not decide on a hub");
    }

    private Found way(JsonNode state) {
        String hub = state.path("assignedHub").asText();
        SharedAccess same = key == null ? null : new SharedAccess(key.key(), null);
        IotHub dialect = new IotHub(hub, state.path("deviceId").asText(), null, same, settings.tokenLife());
        return new Found(dialect, server.at(hub));
    }

    private static Duration pause(Arrival answer) {
        String after = Bag.read(answer.topic().substring(answer.topic().indexOf('?') + 1))
                .getOrDefault("retry-after", "");
        return after.matches("\\d{1,3}") ? Duration.ofSeconds(Long.parseLong(after)) : PAUSE;
    }

    private JsonNode read(Arrival answer) throws LinkAway {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new LinkAway(server.host() + " says what cannot be read");
        }
    }

    private String registration() {
        return settings.deviceName();
    }
}
