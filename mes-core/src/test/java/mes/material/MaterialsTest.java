package mes.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import mes.OnPostgres;
import mes.common.Origin;
import mes.common.Quantity;
import mes.common.Rejection;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class MaterialsTest {

    private static final Origin TEST = Origin.of("test", "tester");

    @Autowired
    Materials materials;

    @Autowired
    Journal journal;

    final MaterialDefinitionId cup = new MaterialDefinitionId("CUP-" + UUID.randomUUID());
    final MaterialLotId lot = new MaterialLotId("LOT-" + UUID.randomUUID());

    @Test
    void keepsDetailsWhenOtherThingsChange() {
        materials.put(cup, "Cup", "pcs", TEST);
        materials.putDetailed(cup, "Cup", "<a/>", TEST);

        materials.put(cup, "Cup 150 g", "pcs", TEST);

        assertThat(materials.find(cup)).contains(new MaterialDefinition(cup, "Cup 150 g", "pcs", "<a/>", 3));
    }

    @Test
    void keepsTheDetailsOfALot() {
        materials.put(cup, "Cup", "pcs", TEST);
        materials.putDetailed(lot, cup, Quantity.of(5), "<a/>", TEST);

        materials.put(lot, cup, Quantity.of(4), TEST);

        assertThat(materials.find(lot)).contains(new MaterialLot(lot, cup, Quantity.of(4), "<a/>", 2));
    }

    @Test
    void removesADefinitionAfterItsLots() {
        materials.put(cup, "Cup", "pcs", TEST);
        materials.put(lot, cup, Quantity.of(5), TEST);

        assertThatThrownBy(() -> materials.remove(cup, TEST))
                .isInstanceOf(Rejection.class)
                .hasMessage("there are lots of material " + cup);
        materials.remove(lot, TEST);
        materials.remove(cup, TEST);

        assertThat(materials.find(cup)).isEmpty();
        assertThat(journal.about("material-lot", lot.value()))
                .extracting(JournalEntry::command)
                .containsExactly("ADD", "REMOVE");
    }

    @Test
    void removesNothingThatIsNotThere() {
        assertThatThrownBy(() -> materials.remove(cup, TEST)).hasMessage("no material definition " + cup);
        assertThatThrownBy(() -> materials.remove(lot, TEST)).hasMessage("no material lot " + lot);
    }

    @Test
    void findsByThePartsOfIdentifiers() {
        materials.put(cup, "Cup", "pcs", TEST);
        materials.put(lot, cup, Quantity.of(5), TEST);

        assertThat(materials.definitionsLike(List.of("*" + cup.value().substring(5))))
                .extracting(MaterialDefinition::id)
                .containsExactly(cup);
        assertThat(materials.lotsLike(List.of(lot.value(), "LOT-*" + lot.value().substring(10))))
                .extracting(MaterialLot::id)
                .containsExactly(lot);
    }
}
