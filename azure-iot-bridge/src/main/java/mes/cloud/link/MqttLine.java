package mes.cloud.link;

import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.lifecycle.MqttDisconnectSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A line by MQTT, in some dialect. */
final class MqttLine implements Line {

    /** Of the life of a signature, after which it is time for a new one. */
    private static final double RENEWAL = 0.8;

    private final Dialect dialect;
    private final Server server;
    private final Credentials who;
    private final Instant renewal;
    private final MqttConnection connection;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile boolean isConnected;

    MqttLine(Route.Found found, Ear ear, Instant now) {
        this.dialect = found.dialect();
        this.server = found.server();
        this.who = dialect.credentials(now);
        this.renewal = renewal(now, who);
        this.connection = dialect.isVersion5()
                ? new Mqtt5Connection(server, dialect.clientId(), arrival -> hear(arrival, ear), this::ended)
                : new Mqtt3Connection(server, dialect.clientId(), arrival -> hear(arrival, ear), this::ended);
    }

    private static Instant renewal(Instant now, Credentials who) {
        return who.expiry() == null
                ? Instant.MAX
                : now.plusMillis(
                        (long) (RENEWAL * Duration.between(now, who.expiry()).toMillis()));
    }

    private void hear(Arrival arrival, Ear ear) {
        dialect.heard(arrival).ifPresent(ear::hear);
    }

    private void ended(MqttClientDisconnectedContext context) {
        boolean isByServer = context.getSource() == MqttDisconnectSource.SERVER;
        String why = String.valueOf(context.getCause().getMessage());
        end.completeExceptionally(new LinkAway(why, isByServer, context.getCause()));
    }

    @Override
    public void open() throws LinkAway, InterruptedException {
        try {
            server.await(connection.connect(who));
            if (!dialect.filters().isEmpty()) {
                server.await(connection.subscribe(dialect.filters()));
            }
        } catch (LinkAway away) {
            connection.disconnect();
            throw away;
        }
        isConnected = true;
        askForTwin();
    }

    @Override
    public boolean isOpen() {
        return isConnected && !end.isDone();
    }

    @Override
    public boolean isDue(Instant now) {
        return isOpen() && !now.isBefore(renewal);
    }

    @Override
    public CompletableFuture<?> tell(Telegram telegram) {
        return publish(dialect.letter(telegram));
    }

    @Override
    public void answer(String request, int status, byte[] body) {
        dialect.answer(request, status, body).ifPresent(this::publish);
    }

    @Override
    public void report(byte[] body) {
        dialect.report(body).ifPresent(this::publish);
    }

    @Override
    public void askForTwin() {
        Optional.ofNullable(dialect.askForTwin()).ifPresent(this::publish);
    }

    private CompletableFuture<?> publish(Letter letter) {
        return end.isDone() ? end : CompletableFuture.anyOf(connection.publish(letter), end);
    }

    @Override
    public void close() {
        if (end.completeExceptionally(new LinkAway("closed"))) {
            connection.disconnect();
        }
    }
}
