package mes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import mes.OnPostgres;
import mes.common.Origin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgres
class JournalTailTest {

    @Autowired
    Journal journal;

    @Autowired
    PlatformTransactionManager transactions;

    final String subject = UUID.randomUUID().toString();

    @Test
    void readsInOrderFromWhereItBegan() {
        JournalTail tail = journal.tail(journal.newest());

        append("FIRST");
        append("SECOND");

        assertThat(commands(tail)).containsExactly("FIRST", "SECOND");
        assertThat(commands(tail)).isEmpty();
    }

    @Test
    void waitsForAnEarlierEntryThatCommitsLate() throws Exception {
        JournalTail tail = journal.tail(journal.newest());
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> inTransaction(() -> {
            journal.append(change("EARLY"));
            appended.countDown();
            await(mayCommit);
        }));
        appended.await();

        append("LATE");
        List<String> before = commands(tail);
        mayCommit.countDown();
        slow.get();

        assertThat(before).isEmpty();
        assertThat(commands(tail)).containsExactly("EARLY", "LATE");
    }

    @Test
    void beginsBeforeWhatMayStillCommit() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> inTransaction(() -> {
            journal.append(change("EARLY"));
            appended.countDown();
            await(mayCommit);
        }));
        appended.await();
        append("LATE");

        JournalTail tail = journal.tail(journal.newest());
        mayCommit.countDown();
        slow.get();

        assertThat(commands(tail)).containsExactly("EARLY", "LATE");
    }

    @Test
    void passesTheHoleOfATransactionThatWasRolledBack() {
        JournalTail tail = journal.tail(journal.newest());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            journal.append(change("NEVER"));
            status.setRollbackOnly();
        });

        append("AFTER");

        assertThat(commands(tail)).containsExactly("AFTER");
    }

    private List<String> commands(JournalTail tail) {
        return tail.next(100).stream().map(JournalEntry::command).toList();
    }

    private void append(String command) {
        inTransaction(() -> journal.append(change(command)));
    }

    private Change change(String command) {
        return new Change("test", subject, 1, command, Origin.SERVER, List.of());
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
