package mes.opcua.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import mes.equipment.EquipmentId;
import mes.performance.CurrentValue;
import org.junit.jupiter.api.Test;

class WaitingValuesTest {

    private static final EquipmentId MILL = new EquipmentId("MILL");
    private static final EquipmentId SAW = new EquipmentId("SAW");

    private final WaitingValues waiting = new WaitingValues(3);

    @Test
    void waitInTheirOrder() {
        IntStream.range(0, 3).forEach(i -> waiting.add(said(MILL, "" + i)));

        assertThat(waiting.take()).extracting(CurrentValue::value).containsExactly("0", "1", "2");
        assertThat(waiting.take()).isEmpty();
        assertThat(waiting.takeCrowdedOut()).isEmpty();
    }

    @Test
    void leaveOnlyTheirEquipmentWhereThereIsNoRoom() {
        IntStream.range(0, 4).forEach(i -> waiting.add(said(MILL, "" + i)));
        waiting.add(said(SAW, "4"));
        waiting.add(said(SAW, "5"));

        assertThat(waiting.take()).extracting(CurrentValue::value).containsExactly("0", "1", "2");
        assertThat(waiting.takeCrowdedOut()).containsExactlyInAnyOrder(MILL, SAW);
        assertThat(waiting.takeCrowdedOut()).isEmpty();
    }

    @Test
    void haveRoomAgainForAsManyAsWereTaken() {
        IntStream.range(0, 4).forEach(i -> waiting.add(said(MILL, "" + i)));
        waiting.take();

        IntStream.range(4, 8).forEach(i -> waiting.add(said(MILL, "" + i)));

        assertThat(waiting.take()).extracting(CurrentValue::value).containsExactly("4", "5", "6");
    }

    @Test
    void takeTheRoomOfSeveralWhereTheyAreLong() {
        waiting.add(said(MILL, "a long text ".repeat(20)));
        waiting.add(said(SAW, "short"));

        assertThat(waiting.take()).extracting(CurrentValue::equipment).containsExactly(MILL);
        assertThat(waiting.takeCrowdedOut()).containsExactly(SAW);
    }

    private static CurrentValue said(EquipmentId equipment, String value) {
        return new CurrentValue(equipment, "Text", Instant.EPOCH, value, null);
    }
}
