package mes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import mes.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@OnPostgres
class SequencesTest {

    @Autowired
    Sequences sequences;

    @Autowired
    TransactionOperations transaction;

    final Sender mill = new Sender("MILL-" + UUID.randomUUID(), "e1");
    final Sender saw = new Sender("SAW-" + UUID.randomUUID(), "e1");

    @Test
    void hearsEachNumberOfAnEpochOnce() {
        assertThat(hear(number(mill, 1), number(mill, 2)).firsts()).containsExactly(true, true);
        assertThat(hear(number(mill, 1), number(mill, 2)).firsts()).containsExactly(false, false);

        Sender restarted = new Sender(mill.name(), "e2");
        assertThat(hear(number(restarted, 1)).firsts()).containsExactly(true);
    }

    @Test
    void hearsARepetitionWithinASet() {
        Heard heard = hear(number(mill, 1), number(saw, 7), number(mill, 1), number(mill, 0), number(mill, 5));

        assertThat(heard.firsts()).containsExactly(true, true, false, false, true);
        assertThat(heard.upTo()).containsEntry(mill, 5L).containsEntry(saw, 7L).hasSize(2);
    }

    @Test
    void tellsHowFarARepeatedSenderWasHeardBefore() {
        hear(number(mill, 9));

        assertThat(hear(number(mill, 3)).upTo()).containsEntry(mill, 9L);
    }

    @Test
    void hearsNothingOfWhatWasRolledBack() {
        transaction.executeWithoutResult(together -> {
            sequences.hear(List.of(number(mill, 1)));
            together.setRollbackOnly();
        });

        assertThat(hear(number(mill, 1)).firsts()).containsExactly(true);
    }

    @Test
    void hearsTheSameMessageOnceWhenItComesTwiceAtATime() {
        var isHeard = new CountDownLatch(1);
        var one = CompletableFuture.supplyAsync(() -> transaction.execute(together -> {
            Heard heard = sequences.hear(List.of(number(mill, 1)));
            isHeard.countDown();
            return heard;
        }));
        var two = CompletableFuture.supplyAsync(() -> {
            await(isHeard);
            return hear(number(mill, 1));
        });

        assertThat(Stream.of(one.join(), two.join()).flatMap(heard -> heard.firsts().stream()))
                .containsExactlyInAnyOrder(true, false);
    }

    private Heard hear(MessageNumber... said) {
        return Objects.requireNonNull(transaction.execute(together -> sequences.hear(List.of(said))));
    }

    private static MessageNumber number(Sender sender, long number) {
        return new MessageNumber(sender, number);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
