package mes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import mes.OnPostgres;
import mes.common.Origin;
import mes.common.Rejection;
import mes.journal.Cursors.Following;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgres
class CursorsTest {

    @Autowired
    Cursors cursors;

    @Autowired
    Journal journal;

    @Autowired
    PlatformTransactionManager transactions;

    final String name = "edge-" + UUID.randomUUID();
    final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void goesOnWhereItStopped() {
        try (Following first = follow(entry -> told.add(entry.command()))) {
            append("ONE", "TWO");
            awaitTold("ONE", "TWO");
        }
        append("THREE");

        try (Following again = follow(entry -> told.add(entry.command()))) {
            awaitTold("ONE", "TWO", "THREE");
        }
    }

    @Test
    void keepsEverythingInOrderWhileTheOtherSideIsAway() {
        AtomicBoolean away = new AtomicBoolean(true);

        try (Following following = follow(entry -> {
            if (away.get()) {
                throw new IllegalStateException("nobody answers");
            }
            told.add(entry.command());
        })) {
            append("ONE", "TWO");
            await().until(() -> status().failingSince() != null);
            assertThat(status().failure()).isEqualTo("nobody answers");
            assertThat(status().backlog()).isGreaterThanOrEqualTo(2);

            away.set(false);

            awaitTold("ONE", "TWO");
            await().until(() -> status().failingSince() == null);
        }
    }

    @Test
    void tellsAWatcherAgainWhatItCouldNotTake() {
        AtomicBoolean away = new AtomicBoolean(true);

        try (Following following = watch(entry -> {
            if (entry.command().equals("TWO") && away.getAndSet(false)) {
                throw new IllegalStateException("nobody answers");
            }
            told.add(entry.command());
        })) {
            append("ONE", "TWO", "THREE");

            awaitTold("ONE", "TWO", "THREE");
        }
    }

    @Test
    void setsARefusedEntryAsideAndGoesOn() {
        try (Following following = follow(this::refuseTheBadOne)) {
            append("BAD", "GOOD");

            awaitTold("GOOD");
            await().untilAsserted(() -> assertThat(setAside())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.reason()).isEqualTo("will not have it")));
        }
    }

    @Test
    void sendsAnEntryThatWasSetAsideAgainWhenAsked() {
        AtomicBoolean refusing = new AtomicBoolean(true);
        try (Following following = follow(entry -> {
            if (refusing.get()) {
                throw Rejection.refused("not yet");
            }
            told.add(entry.command());
        })) {
            append("LATER");
            await().until(() -> !setAside().isEmpty());

            refusing.set(false);
            cursors.sendAgain(name, setAside().get(0).position());

            awaitTold("LATER");
            await().until(() -> setAside().isEmpty());
        }
    }

    @Test
    void letsOneReaderReadAtATime() {
        try (Following first = follow(entry -> told.add(entry.command()));
                Following second = follow(entry -> told.add(entry.command()))) {
            append("A", "B", "C", "D", "E");

            awaitTold("A", "B", "C", "D", "E");
            append("F");
            awaitTold("A", "B", "C", "D", "E", "F");
        }
    }

    @Test
    void declinesToSendWhatWasNotSetAside() {
        assertThatThrownBy(() -> cursors.sendAgain(name, 1)).isInstanceOf(Rejection.class);
    }

    private void refuseTheBadOne(JournalEntry entry) {
        if (entry.command().equals("BAD")) {
            throw Rejection.refused("will not have it");
        }
        told.add(entry.command());
    }

    private Following follow(JournalReader reader) {
        return cursors.follow(name, entry -> {
            if (entry.id().equals(name)) {
                reader.read(entry);
            }
        });
    }

    private Following watch(JournalReader reader) {
        return cursors.watch(name, journal.newest(), entry -> {
            if (entry.id().equals(name)) {
                reader.read(entry);
            }
        });
    }

    private void awaitTold(String... commands) {
        await().untilAsserted(() -> assertThat(told).containsExactly(commands));
    }

    private CursorStatus status() {
        return cursors.all().stream()
                .filter(c -> c.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    private List<SetAside> setAside() {
        return cursors.setAside().stream().filter(s -> s.cursor().equals(name)).toList();
    }

    private void append(String... commands) {
        for (String command : commands) {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(
                            status -> journal.append(new Change("test", name, 1, command, Origin.SERVER, List.of())));
        }
    }
}
