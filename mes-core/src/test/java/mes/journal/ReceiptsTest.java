package mes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import mes.OnPostgres;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class ReceiptsTest {

    @Autowired
    Receipts receipts;

    @Autowired
    EquipmentHierarchy equipment;

    final String message = UUID.randomUUID().toString();
    final EquipmentId id = new EquipmentId(UUID.randomUUID().toString());
    final AtomicInteger times = new AtomicInteger();

    @Test
    void givesTheSameMessageTheSameAnswerAndOneEffect() {
        String first = receipts.once("test", message, () -> "answer " + times.incrementAndGet(), Rejection::getMessage);
        String second =
                receipts.once("test", message, () -> "answer " + times.incrementAndGet(), Rejection::getMessage);

        assertThat(first).isEqualTo("answer 1");
        assertThat(second).isEqualTo("answer 1");
    }

    @Test
    void repeatsALongAnswerToTheLetter() {
        String answer = "<answer>\u00e4 %s</answer>".formatted("all of it ".repeat(10_000));

        receipts.once("test", message, () -> answer, Rejection::getMessage);
        String again = receipts.once("test", message, () -> "another", Rejection::getMessage);

        assertThat(again).isEqualTo(answer);
    }

    @Test
    void keepsTheAnswerOfARefusedMessageButNoneOfItsEffects() {
        String answer = receipts.once("test", message, this::addThenRefuse, Rejection::getMessage);
        String again = receipts.once("test", message, () -> "accepted", Rejection::getMessage);

        assertThat(answer).isEqualTo("no, after all");
        assertThat(again).isEqualTo("no, after all");
        assertThat(equipment.find(id)).isEmpty();
    }

    @Test
    void keepsNothingOfAMessageThatFailed() {
        assertThatThrownBy(() -> receipts.once(
                        "test",
                        message,
                        () -> {
                            throw new IllegalStateException("out of order");
                        },
                        Rejection::getMessage))
                .hasMessage("out of order");

        assertThat(receipts.once("test", message, () -> "accepted", Rejection::getMessage))
                .isEqualTo("accepted");
    }

    @Test
    void worksOnceForTheSameMessageAtTheSameTime() {
        var one =
                CompletableFuture.supplyAsync(() -> receipts.once("test", message, this::count, Rejection::getMessage));
        var two =
                CompletableFuture.supplyAsync(() -> receipts.once("test", message, this::count, Rejection::getMessage));

        assertThat(one.join()).isEqualTo(two.join());
        assertThat(times).hasValue(1);
    }

    private String count() {
        return "answer " + times.incrementAndGet();
    }

    private String addThenRefuse() {
        equipment.add(id, EquipmentLevel.AREA, null, "", Origin.SERVER);
        throw Rejection.invalid("no, after all");
    }
}
