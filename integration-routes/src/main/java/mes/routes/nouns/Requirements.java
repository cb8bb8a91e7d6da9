package mes.routes.nouns;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mes.b2mml.Wire;
import mes.b2mml.v0701.HierarchyScopeType;
import mes.b2mml.v0701.OpEquipmentRequirementType;
import mes.b2mml.v0701.OpMaterialRequirementType;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialLotId;
import mes.material.MaterialUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What work requires: its equipment and its materials. */
@Component
final class Requirements {

    private final EquipmentHierarchy hierarchy;

    Requirements(EquipmentHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /**
     * The equipment that is to do the work: the one required, the first of the lowest level if there are several; else
     * that of the nearest scope, if its level does work.
     *
     * @param scopes nearest first
     * @throws mes.common.Rejection UNKNOWN equipment, when one must be chosen among several
     */
    @Nullable
    EquipmentId equipment(List<OpEquipmentRequirementType> required, @Nullable HierarchyScopeType... scopes) {
        List<EquipmentId> named = required.stream()
                .flatMap(requirement -> requirement.getEquipmentID().stream())
                .map(id -> new EquipmentId(id.getValue()))
                .distinct()
                .toList();
        return named.isEmpty() ? ofScopes(scopes) : named.size() == 1 ? named.get(0) : lowest(named);
    }

    private EquipmentId lowest(List<EquipmentId> named) {
        return named.stream()
                .map(hierarchy::get)
                .max(Comparator.comparing(equipment -> equipment.level()))
                .orElseThrow()
                .id();
    }

    private static @Nullable EquipmentId ofScopes(@Nullable HierarchyScopeType... scopes) {
        return Stream.of(scopes)
                .filter(Objects::nonNull)
                .map(Scopes::lowest)
                .filter(Scopes::doesWork)
                .map(scope -> new EquipmentId(scope.getEquipmentID().getValue()))
                .findFirst()
                .orElse(null);
    }

    static List<OpEquipmentRequirementType> wire(@Nullable EquipmentId equipment) {
        return equipment == null
                ? List.of()
                : List.of(new OpEquipmentRequirementType()
                        .withID(Wire.id(equipment.value()))
                        .withEquipmentID(Wire.id(equipment.value())));
    }

    static List<MaterialAmount> materials(List<OpMaterialRequirementType> required) {
        return required.stream().map(Requirements::material).toList();
    }

    static List<OpMaterialRequirementType> wire(List<MaterialAmount> materials) {
        return Numbered.each(
                materials,
                (number, material) -> new OpMaterialRequirementType()
                        .withID(number)
                        .withMaterialDefinitionID(Texts.ids(material.definition()))
                        .withMaterialLotID(Texts.ids(material.lot()))
                        .withMaterialUse(MaterialUses.wire(material.use()))
                        .withQuantity(Quantities.wire(material.quantity())));
    }

    private static MaterialAmount material(OpMaterialRequirementType required) {
        String definition = Texts.first(required.getMaterialDefinitionID());
        String lot = Texts.first(required.getMaterialLotID());
        String use = Texts.of(required.getMaterialUse());
        return new MaterialAmount(
                definition == null ? null : new MaterialDefinitionId(definition),
                lot == null ? null : new MaterialLotId(lot),
                use == null ? MaterialUse.OTHER : MaterialUse.named(use),
                Quantities.first(required.getQuantity()));
    }
}
