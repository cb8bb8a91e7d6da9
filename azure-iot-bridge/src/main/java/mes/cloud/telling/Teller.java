package mes.cloud.telling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mes.cloud.link.Link;
import mes.cloud.link.LinkAway;
import mes.cloud.telling.Intervals.Sampling;
import mes.journal.JournalEntry;
import mes.journal.StreamReader;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the cloud what became true.
 *
 * <p>Only the server that reads the cursor is asked to read, so only that one is connected. Entries become messages that are
 * kept as they are until the cloud has them; when it has all of them, the cursor moves.
 */
public final class Teller implements StreamReader {

    private final Link link;
    private final Sender sender;
    private final WaitingRoom room;
    private final Events events;
    private final Composer composer;
    private final Intervals intervals;
    private final Samples samples;
    private final TransactionTemplate transaction;
    private final Linger linger = new Linger(System::nanoTime);
    private final TellingSettings configured;
    private volatile TellingSettings settings;

    Teller(Link link, TellingSettings settings, Sender sender, Telling parts) {
        this.link = link;
        this.configured = settings;
        this.settings = settings;
        this.sender = sender;
        this.room = parts.room();
        this.events = parts.events();
        this.samples = parts.samples();
        this.intervals = parts.intervals();
        this.transaction = parts.transaction();
        this.composer = new Composer(settings.site());
    }

    /** Tells from now on what the cloud wants to be told, as far as that is its to decide. */
    public void want(Wishes wishes) {
        settings = configured.wanted(wishes);
    }

    public TellingSettings settings() {
        return settings;
    }

    @Override
    public boolean concerns(JournalEntry entry) {
        return settings.kinds().contains(entry.kind());
    }

    @Override
    public void read(List<JournalEntry> entries, Told told) throws LinkAway, InterruptedException {
        connect();
        List<Waiting> left = room.all();
        if (left.isEmpty()) {
            fill(entries, told);
            left = room.all();
        }
        send(left, told);
    }

    /** A loss after something arrived is no outage: the next round connects again. */
    private void send(List<Waiting> messages, Told told) throws LinkAway, InterruptedException {
        try {
            if (!messages.isEmpty()) {
                sender.send(messages, told);
            }
        } catch (LinkAway away) {
            if (!sender.hasArrived()) {
                throw away;
            }
        }
    }

    private void connect() throws LinkAway, InterruptedException {
        if (link.isDue()) {
            link.close();
        }
        if (!link.isOpen()) {
            link.open();
        }
    }

    private void fill(List<JournalEntry> entries, Told told) {
        boolean areDue = !entries.isEmpty() && !mayWait(entries);
        if (!areDue
                && !isDue(Samples.KPI, settings.kpiInterval())
                && !isDue(Samples.PROPERTY_VALUE, settings.propertyInterval())) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (room.isFree()) {
                sample(Samples.KPI, settings.kpiInterval(), samples::indicators);
                sample(Samples.PROPERTY_VALUE, settings.propertyInterval(), samples::properties);
                store(areDue && told.isWaiting(entries.get(0).position()) ? entries : List.of(), told);
            }
        });
    }

    private boolean isDue(String kind, Duration interval) {
        return intervals.due(kind, interval).isPresent();
    }

    private void sample(String kind, Duration interval, Sampling sampling) {
        intervals.due(kind, interval).ifPresent(span -> {
            composer.compose(kind, sampling.events(span), null).forEach(room::add);
            intervals.told(kind, span);
        });
    }

    private boolean mayWait(List<JournalEntry> entries) {
        boolean isUrgent = entries.stream().anyMatch(entry -> settings.urgent().contains(entry.kind()));
        boolean isFull =
                entries.stream().mapToInt(entry -> entry.record().length()).sum() >= Block.SIZE;
        return !isUrgent && !isFull && !linger.isOver(entries.get(0).position(), settings.linger());
    }

    private void store(List<JournalEntry> entries, Told told) {
        if (entries.isEmpty()) {
            return;
        }
        long upTo = entries.get(entries.size() - 1).position();
        Map<String, List<Event>> byKind = new LinkedHashMap<>();
        for (JournalEntry entry : entries) {
            Event event = events.of(entry);
            if (event.fitsAnyMessage()) {
                byKind.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(event);
            } else {
                told.setAside(entry.position(), "it is larger than any message may be");
            }
        }
        byKind.forEach((kind, its) -> composer.compose(kind, its, upTo).forEach(room::add));
        if (byKind.isEmpty()) {
            told.upTo(upTo);
        }
    }
}
