package mes.routes.nouns;

import java.util.List;
import mes.b2mml.Wire;
import mes.b2mml.v0701.OpEquipmentActualType;
import mes.b2mml.v0701.OpMaterialActualType;

/** What work really took and gave: its equipment and its materials. */
final class Actuals {

    private Actuals() {}

    static List<OpEquipmentActualType> equipment(Job job) {
        return job.response() == null || job.response().equipment() == null
                ? List.of()
                : List.of(new OpEquipmentActualType()
                        .withID(Wire.id(job.response().equipment().value()))
                        .withEquipmentID(Wire.id(job.response().equipment().value())));
    }

    static List<OpMaterialActualType> materials(Job job) {
        return job.response() == null
                ? List.of()
                : Numbered.each(
                        job.response().materialActuals(job.order().work()),
                        (number, actual) -> new OpMaterialActualType()
                                .withID(number)
                                .withMaterialDefinitionID(Texts.ids(actual.definition()))
                                .withMaterialLotID(Texts.ids(actual.lot()))
                                .withMaterialUse(MaterialUses.wire(actual.use()))
                                .withQuantity(Quantities.wire(actual.quantity())));
    }
}
