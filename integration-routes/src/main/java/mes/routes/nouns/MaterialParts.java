package mes.routes.nouns;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;
import mes.b2mml.Wire;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.MaterialUseType;
import mes.b2mml.v0701.OpMaterialActualPropertyType;
import mes.b2mml.v0701.OpMaterialActualType;
import mes.b2mml.v0701.OpMaterialRequirementPropertyType;
import mes.b2mml.v0701.OpMaterialRequirementType;
import mes.common.Property;
import mes.common.Quantity;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialLotId;
import mes.material.MaterialUse;
import org.jspecify.annotations.Nullable;

/** Materials, as work requires them and as it really took and gave them. */
final class MaterialParts {

    private MaterialParts() {}

    static MaterialAmount required(OpMaterialRequirementType wire) {
        return amount(
                Texts.first(wire.getMaterialClassID()),
                Texts.first(wire.getMaterialDefinitionID()),
                Texts.first(wire.getMaterialLotID()),
                Texts.first(wire.getMaterialSubLotID()),
                wire.getMaterialUse(),
                Texts.description(wire.getDescription()),
                Quantities.first(wire.getQuantity()),
                Values.each(wire.getMaterialRequirementProperty(), MaterialParts::required));
    }

    static List<OpMaterialRequirementType> required(List<MaterialAmount> amounts) {
        return Numbered.each(amounts, MaterialParts::required);
    }

    static MaterialAmount actual(OpMaterialActualType wire) {
        return amount(
                Texts.first(wire.getMaterialClassID()),
                Texts.first(wire.getMaterialDefinitionID()),
                Texts.first(wire.getMaterialLotID()),
                Texts.first(wire.getMaterialSubLotID()),
                wire.getMaterialUse(),
                Texts.description(wire.getDescription()),
                Quantities.first(wire.getQuantity()),
                Values.each(wire.getMaterialActualProperty(), MaterialParts::actual));
    }

    static List<OpMaterialActualType> actual(List<MaterialAmount> amounts) {
        return Numbered.each(amounts, MaterialParts::actual);
    }

    private static MaterialAmount amount(
            @Nullable String materialClass,
            @Nullable String definition,
            @Nullable String lot,
            @Nullable String subLot,
            @Nullable MaterialUseType wireUse,
            @Nullable String description,
            @Nullable Quantity quantity,
            List<Property> properties) {
        String word = requireNonNullElse(Texts.of(wireUse), MaterialUse.OTHER.standardName());
        MaterialUse use = MaterialUse.named(word);
        return new MaterialAmount(
                materialClass,
                definition == null ? null : new MaterialDefinitionId(definition),
                lot == null ? null : new MaterialLotId(lot),
                subLot,
                use,
                word.equals(use.standardName()) ? null : word,
                description,
                quantity,
                properties);
    }

    private static OpMaterialRequirementType required(IdentifierType number, MaterialAmount amount) {
        return new OpMaterialRequirementType()
                .withID(number)
                .withMaterialClassID(Texts.ids(amount.materialClass()))
                .withMaterialDefinitionID(Texts.ids(amount.definition()))
                .withMaterialLotID(Texts.ids(amount.lot()))
                .withMaterialSubLotID(Texts.ids(amount.subLot()))
                .withDescription(Texts.texts(amount.description()))
                .withMaterialUse(use(amount))
                .withQuantity(Quantities.wire(amount.quantity()))
                .withMaterialRequirementProperty(Values.each(amount.properties(), MaterialParts::required));
    }

    private static OpMaterialActualType actual(IdentifierType number, MaterialAmount amount) {
        return new OpMaterialActualType()
                .withID(number)
                .withMaterialClassID(Texts.ids(amount.materialClass()))
                .withMaterialDefinitionID(Texts.ids(amount.definition()))
                .withMaterialLotID(Texts.ids(amount.lot()))
                .withMaterialSubLotID(Texts.ids(amount.subLot()))
                .withDescription(Texts.texts(amount.description()))
                .withMaterialUse(use(amount))
                .withQuantity(Quantities.wire(amount.quantity()))
                .withMaterialActualProperty(Values.each(amount.properties(), MaterialParts::actual));
    }

    private static MaterialUseType use(MaterialAmount amount) {
        return MaterialUses.wire(
                Optional.ofNullable(amount.word()).orElse(amount.use().standardName()));
    }

    private static Property required(OpMaterialRequirementPropertyType wire) {
        return Values.property(
                wire.getID(),
                wire.getDescription(),
                wire.getValue(),
                wire.getMaterialRequirementPropertyChild(),
                MaterialParts::required);
    }

    private static OpMaterialRequirementPropertyType required(Property property) {
        return new OpMaterialRequirementPropertyType()
                .withID(Wire.id(property.id()))
                .withDescription(Texts.texts(property.description()))
                .withValue(Values.value(property))
                .withMaterialRequirementPropertyChild(Values.each(property.subProperties(), MaterialParts::required));
    }

    private static Property actual(OpMaterialActualPropertyType wire) {
        return Values.property(
                wire.getID(),
                wire.getDescription(),
                wire.getValue(),
                wire.getMaterialActualPropertyChild(),
                MaterialParts::actual);
    }

    private static OpMaterialActualPropertyType actual(Property property) {
        return new OpMaterialActualPropertyType()
                .withID(Wire.id(property.id()))
                .withDescription(Texts.texts(property.description()))
                .withValue(Values.value(property))
                .withMaterialActualPropertyChild(Values.each(property.subProperties(), MaterialParts::actual));
    }
}
