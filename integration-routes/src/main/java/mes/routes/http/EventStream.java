package mes.routes.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.journal.JournalTail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/**
 * The journal from one position onwards as server-sent events, every entry once.
 *
 * <p>All that it remembers is how far it got. A listener that is slow falls behind what is kept in memory and reads the
 * journal itself; one that takes nothing is cut off by the web server.
 */
final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final int BATCH = 200;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    /** Then the listener comes again, and has to say who he is. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Journal journal;
    private final RecentEntries recent;
    private final ObjectMapper json;
    private final long end = System.nanoTime() + LONGEST.toNanos();
    private long position;
    private JournalTail tail;

    EventStream(Journal journal, RecentEntries recent, ObjectMapper json, long after) {
        this.journal = journal;
        this.recent = recent;
        this.json = json;
        this.position = after;
        this.tail = journal.tail(after);
    }

    /** Returns when the listener has gone, when the server stops, or after a while. */
    void writeTo(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Accel-Buffering", "no");
        try {
            OutputStream out = response.getOutputStream();
            send(out, "retry: 2000\n\n");
            while (recent.isRunning() && System.nanoTime() < end) {
                sendNext(out);
            }
        } catch (IOException e) {
            LOG.debug("A listener has gone: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendNext(OutputStream out) throws IOException, InterruptedException {
        Optional<List<JournalEntry>> entries = recent.after(position, BATCH, KEEP_ALIVE);
        if (entries.isEmpty()) {
            catchUp(out);
        } else if (entries.get().isEmpty()) {
            send(out, ":\n\n");
        } else {
            send(out, entries.get());
        }
    }

    private void catchUp(OutputStream out) throws IOException, InterruptedException {
        if (tail.position() != position) {
            tail = journal.tail(position);
        }
        List<JournalEntry> entries = tail.next(BATCH);
        if (entries.isEmpty()) {
            tail.await(LOOK_AGAIN);
        } else {
            send(out, entries);
        }
    }

    private void send(OutputStream out, List<JournalEntry> entries) throws IOException {
        StringBuilder events = new StringBuilder();
        for (JournalEntry entry : entries) {
            events.append(event(entry));
        }
        send(out, events.toString());
        position = entries.get(entries.size() - 1).position();
    }

    private String event(JournalEntry entry) throws JsonProcessingException {
        return "id: " + entry.position() + "\nevent: " + entry.kind() + "\ndata: "
                + json.writeValueAsString(JournalEntryView.of(entry)) + "\n\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
