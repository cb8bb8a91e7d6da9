package mes.routes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mes.OnMillwright;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnMillwright
class EventRoutesTest {

    private static final String EVENTS = "/api/v1/events";

    /** More than is kept in memory. */
    private static final int MANY = 1200;

    @LocalServerPort
    int port;

    @Autowired
    Journal journal;

    @Autowired
    RecentEntries recent;

    Client client;

    /** What became true before is no news. */
    @BeforeEach
    void enterWhenAllIsTold() {
        client = Client.administrator(port);
        long before = journal.newest();
        await().until(() -> recent.newest() >= before);
    }

    @Test
    void tellWhatBecomesTrue() throws Exception {
        try (Listener listener = new Listener(client, EVENTS)) {
            long position = change("told");

            assertThat(listener.next()).isEqualTo(position);
            assertThat(listener.header("Content-Type")).startsWith("text/event-stream");
            assertThat(listener.header("X-Accel-Buffering")).isEqualTo("no");
        }
    }

    @Test
    void goOnWhereAListenerWasCutOff() throws Exception {
        long last = change("heard");
        List<Long> missed = List.of(change("missed 1"), change("missed 2"));

        try (Listener listener =
                new Listener(client.with("Last-Event-ID", String.valueOf(last)), EVENTS + "?after=0")) {
            long live = change("live");

            assertThat(listener.next(2)).isEqualTo(missed);
            assertThat(listener.next()).isEqualTo(live);
        }
    }

    @Test
    void beginWhereAskedTo() throws Exception {
        long before = change("before");
        long after = change("after");

        try (Listener listener = new Listener(client, EVENTS + "?after=" + before)) {
            assertThat(listener.next()).isEqualTo(after);
        }
    }

    @Test
    void tellEverythingOnceFromLongAgoUntilNow() throws Exception {
        changeMany();

        try (Listener listener = new Listener(client, EVENTS + "?after=0")) {
            changeMany();
            List<Long> all = positionsAfter(0);

            assertThat(all).hasSizeGreaterThan(2 * MANY);
            assertThat(listener.next(all.size())).isEqualTo(all);
        }
    }

    @Test
    void areNotTakenFromMemoryWhenSomeOfThemAreNotKeptThereAnyMore() throws Exception {
        changeMany();
        long newest = change("newest");

        await().untilAsserted(() -> assertThat(recent.newest()).isGreaterThanOrEqualTo(newest));
        assertThat(recent.after(newest - 1, 1, Duration.ofMillis(1))).isPresent();
        assertThat(recent.after(0, 1, Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void beginNowForAPositionThatNeverWas() throws Exception {
        try (Listener listener = new Listener(client.with("Last-Event-ID", "999999999"), EVENTS)) {
            long position = change("after a restored backup");

            assertThat(listener.next()).isEqualTo(position);
        }
    }

    @Test
    void declineAPositionThatIsNone() {
        assertThat(client.get(EVENTS + "?after=now").statusCode()).isEqualTo(400);
        assertThat(client.with("Last-Event-ID", "-1").get(EVENTS).statusCode()).isEqualTo(400);
    }

    private long change(String description) {
        client.postCsv("/api/v1/equipment", "id,level,parent,description\nEv,Site,," + description + "\n");
        return journal.about("equipment", "Ev").stream()
                .mapToLong(JournalEntry::position)
                .max()
                .orElseThrow();
    }

    private void changeMany() {
        String now = String.valueOf(System.nanoTime());
        client.postCsv(
                "/api/v1/equipment",
                IntStream.range(0, MANY)
                        .mapToObj(i -> "Ev-" + i + ",Site,," + now)
                        .collect(Collectors.joining("\n", "id,level,parent,description\n", "\n")));
    }

    private List<Long> positionsAfter(long position) {
        return journal.latest(100_000).stream()
                .filter(entry -> entry.kind().equals("equipment"))
                .map(JournalEntry::position)
                .filter(each -> each > position)
                .sorted()
                .toList();
    }
}
