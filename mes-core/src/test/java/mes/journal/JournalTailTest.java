package mes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import mes.OnPostgres;
import mes.common.Origin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
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
    void waitsForAnEarlierEntryThatCommitsLate() {
        JournalTail tail = journal.tail(journal.newest());
        Unfinished older = new Unfinished();
        older.append("EARLY");

        append("LATE");
        List<String> before = commands(tail);
        older.commit();

        assertThat(before).isEmpty();
        assertThat(commands(tail)).containsExactly("EARLY", "LATE");
    }

    @Test
    void waitsForAnEarlierEntryOfAYoungerTransaction() {
        JournalTail tail = journal.tail(journal.newest());
        Unfinished younger = new Unfinished();

        inTransaction(() -> {
            append("BEFORE");
            younger.append("EARLY");
            append("LATE");
        });
        List<String> before = commands(tail);
        younger.commit();

        assertThat(before).containsExactly("BEFORE");
        assertThat(commands(tail)).containsExactly("EARLY", "LATE");
    }

    @Test
    void beginsBeforeWhatAYoungerTransactionMayStillCommit() {
        Unfinished younger = new Unfinished();
        inTransaction(() -> {
            append("BEFORE");
            younger.append("EARLY");
            append("LATE");
        });

        JournalTail tail = journal.tail(journal.newest());
        younger.commit();

        assertThat(commands(tail)).endsWith("EARLY", "LATE");
    }

    @Test
    void beginsBeforeWhatMayStillCommit() {
        Unfinished older = new Unfinished();
        older.append("EARLY");
        append("LATE");

        JournalTail tail = journal.tail(journal.newest());
        older.commit();

        assertThat(commands(tail)).endsWith("EARLY", "LATE");
    }

    @Test
    void passesTheHolesOfTransactionsThatWereRolledBack() {
        JournalTail tail = journal.tail(journal.newest());

        rollBack();
        append("BETWEEN");
        rollBack();
        append("AFTER");

        assertThat(commands(tail)).containsExactly("BETWEEN", "AFTER");
    }

    private void rollBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            journal.append(change("NEVER"));
            status.setRollbackOnly();
        });
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

    /** A transaction beside that of the test. */
    private final class Unfinished {

        private final Executor thread = Executors.newSingleThreadExecutor();
        private final TransactionStatus status = here(() -> transactions.getTransaction(null));

        void append(String command) {
            here(() -> {
                journal.append(change(command));
                return command;
            });
        }

        void commit() {
            here(() -> {
                transactions.commit(status);
                return status;
            });
        }

        private <T> T here(Supplier<T> work) {
            return CompletableFuture.supplyAsync(work, thread).join();
        }
    }
}
