package mes.cloud.link;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The link to the cloud: one line after the other, with a rest where none opens. One thread opens it; any may tell. */
public final class Link {

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    private final Connector connector;
    private final Rest rest;
    private final Clock clock;
    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private final AtomicLong connects = new AtomicLong();
    private volatile @Nullable Line line;

    Link(Connector connector, Rest rest, Clock clock) {
        this.connector = connector;
        this.rest = rest;
        this.clock = clock;
    }

    /** Everybody who listens hears everything. */
    public void listen(Ear ear) {
        ears.add(ear);
    }

    public void ignore(Ear ear) {
        ears.remove(ear);
    }

    public boolean isOpen() {
        Line now = line;
        return now != null && now.isOpen();
    }

    /** Whether this device should show anew who it is, once nothing is on its way. */
    public boolean isDue() {
        Line now = line;
        return now != null && now.isDue(clock.instant());
    }

    /** What was last wrong, while it is. */
    public Optional<String> trouble() {
        return rest.why();
    }

    /** How often it was opened. */
    public long connects() {
        return connects.get();
    }

    /** @throws LinkAway also while it is too early for another try */
    public void open() throws LinkAway, InterruptedException {
        if (!rest.isOver()) {
            throw new LinkAway(rest.why().orElse("not yet"));
        }
        close();
        try {
            Line next = connector.line(heard -> ears.forEach(ear -> ear.hear(heard)));
            line = next; // so that what is heard at once can be answered
            next.open();
        } catch (LinkAway away) {
            connector.doubt();
            say(rest.after(away));
            throw away;
        }
        connects.incrementAndGet();
        rest.end();
    }

    /** All is well: the next loss is a new one. */
    public void isWell() {
        rest.forget();
    }

    /** The cloud is there, but takes nothing: to be tried again much later. */
    public void rest(String why) {
        close();
        say(rest.longest(why));
    }

    private void say(Duration pause) {
        LOG.info(
                "{} is away: {}. Next try in {} ms",
                connector.name(),
                rest.why().orElse(""),
                pause.toMillis());
    }

    /** As {@link Line#tell}. */
    public CompletableFuture<?> tell(Telegram telegram) {
        Line now = line;
        return now == null ? CompletableFuture.failedFuture(new LinkAway("not connected")) : now.tell(telegram);
    }

    /** Answers a {@link Heard.Method}. */
    public void answer(String request, int status, byte[] body) {
        Optional.ofNullable(line).ifPresent(now -> now.answer(request, status, body));
    }

    /** Reports properties of this device, where the cloud knows such. */
    public void report(byte[] body) {
        Optional.ofNullable(line).ifPresent(now -> now.report(body));
    }

    /** Asks what the cloud wants of this device: {@link Heard.Twin}. */
    public void askForTwin() {
        Optional.ofNullable(line).ifPresent(Line::askForTwin);
    }

    /** Ends the connection; what was not acknowledged is lost. */
    public void close() {
        Optional.ofNullable(line).ifPresent(Line::close);
        line = null;
    }
}
