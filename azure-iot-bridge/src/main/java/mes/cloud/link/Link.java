package mes.cloud.link;

import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.lifecycle.MqttDisconnectSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The link to the cloud. One thread opens and closes it; any may tell. */
public final class Link {

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    /** Of the life of a signature, after which it is time for a new one. */
    private static final double RENEWAL = 0.8;

    private final Route route;
    private final Ear ear;
    private final BackOff backOff;
    private final Clock clock;
    private final AtomicLong connects = new AtomicLong();
    private volatile @Nullable Line line;
    private volatile @Nullable String trouble;
    private Instant notBefore = Instant.MIN;

    /** What is open, and the end of it. */
    private record Line(MqttConnection connection, Dialect dialect, CompletableFuture<?> end, Instant renewal) {

        boolean isOpen() {
            return !end.isDone();
        }
    }

    Link(Route route, Ear ear, BackOff backOff, Clock clock) {
        this.route = route;
        this.ear = ear;
        this.backOff = backOff;
        this.clock = clock;
    }

    public boolean isOpen() {
        Line now = line;
        return now != null && now.isOpen();
    }

    /** Whether this device should show anew who it is, once nothing is on its way. */
    public boolean isDue() {
        Line now = line;
        return now != null && now.isOpen() && !clock.instant().isBefore(now.renewal);
    }

    /** What was last wrong, while it is. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** How often it was opened. */
    public long connects() {
        return connects.get();
    }

    /** @throws LinkAway also while it is too early for another try */
    public void open() throws LinkAway, InterruptedException {
        if (clock.instant().isBefore(notBefore)) {
            throw new LinkAway(String.valueOf(trouble));
        }
        try {
            line = connect();
            connects.incrementAndGet();
            trouble = null;
        } catch (LinkAway away) {
            trouble = away.getMessage();
            rest(away.isRefused() ? backOff.longest() : backOff.next());
            throw away;
        }
    }

    /** All is well: the next loss is a new one. */
    public void isWell() {
        backOff.reset();
    }

    /** The cloud is there, but takes nothing: to be tried again much later. */
    public void rest(String why) {
        close();
        trouble = why;
        rest(backOff.longest());
    }

    private void rest(Duration pause) {
        notBefore = clock.instant().plus(pause);
        LOG.info("{} is away: {}. Next try in {} ms", route.name(), trouble, pause.toMillis());
    }

    private Line connect() throws LinkAway, InterruptedException {
        Route.Found found = route.find();
        Dialect dialect = found.dialect();
        Server server = found.server();
        CompletableFuture<?> end = new CompletableFuture<>();
        MqttConnection connection = dialect.isVersion5()
                ? new Mqtt5Connection(server, dialect.clientId(), hears(dialect), context -> end(end, context))
                : new Mqtt3Connection(server, dialect.clientId(), hears(dialect), context -> end(end, context));
        Instant now = clock.instant();
        Credentials who = dialect.credentials(now);
        try {
            await(connection.connect(who), server);
            await(connection.subscribe(dialect.filters()), server);
        } catch (LinkAway away) {
            connection.disconnect();
            route.doubt();
            throw away;
        }
        Letter ask = dialect.askForTwin();
        if (ask != null) {
            connection.publish(ask);
        }
        return new Line(connection, dialect, end, renewal(now, who));
    }

    private static Instant renewal(Instant now, Credentials who) {
        return who.expiry() == null
                ? Instant.MAX
                : now.plusMillis(
                        (long) (RENEWAL * Duration.between(now, who.expiry()).toMillis()));
    }

    private Consumer<Arrival> hears(Dialect dialect) {
        return arrival -> dialect.heard(arrival).ifPresent(ear::hear);
    }

    private void end(CompletableFuture<?> end, MqttClientDisconnectedContext context) {
        boolean isByServer = context.getSource() == MqttDisconnectSource.SERVER;
        String why = String.valueOf(context.getCause().getMessage());
        end.completeExceptionally(new LinkAway(why, isByServer, context.getCause()));
    }

    private static void await(CompletableFuture<?> answer, Server server) throws LinkAway, InterruptedException {
        try {
            answer.get(server.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new LinkAway(server.host() + " does not answer");
        } catch (ExecutionException e) {
            throw LinkAway.failing(e.getCause());
        }
    }

    /**
     * Completed once the cloud has it, or with {@link LinkAway} when nobody knows whether it has it: refused, if the cloud
     * itself ended the connection.
     */
    public CompletableFuture<?> tell(Telegram telegram) {
        Line now = line;
        return now == null
                ? CompletableFuture.failedFuture(new LinkAway("not connected"))
                : publish(now, now.dialect.letter(telegram));
    }

    /** Answers a {@link Heard.Method}. */
    public void answer(String request, int status, byte[] body) {
        Line now = line;
        if (now != null) {
            now.dialect.answer(request, status, body).ifPresent(letter -> publish(now, letter));
        }
    }

    /** Reports properties of this device, where the cloud knows such. */
    public void report(byte[] body) {
        Line now = line;
        if (now != null) {
            now.dialect.report(body).ifPresent(letter -> publish(now, letter));
        }
    }

    /** Asks what the cloud wants of this device: {@link Heard.Twin}. */
    public void askForTwin() {
        Line now = line;
        Letter ask = now == null ? null : now.dialect.askForTwin();
        if (now != null && ask != null) {
            publish(now, ask);
        }
    }

    private static CompletableFuture<?> publish(Line line, Letter letter) {
        return line.isOpen() ? CompletableFuture.anyOf(line.connection.publish(letter), line.end) : line.end;
    }

    /** Ends the connection; what was not acknowledged is lost. */
    public void close() {
        Line last = line;
        line = null;
        if (last != null && last.isOpen()) {
            last.end.completeExceptionally(new LinkAway("closed"));
            last.connection.disconnect();
        }
    }
}
