package mes.routes.nouns;

import java.util.List;
import java.util.Optional;
import mes.b2mml.Wire;
import mes.b2mml.v0701.EquipmentType;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.Equipment;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Equipment by its role: its level, and the place in the hierarchy that its scope, or the equipment around it, names. */
@Component
public final class EquipmentNoun {

    private final EquipmentHierarchy hierarchy;

    EquipmentNoun(EquipmentHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** Adds or changes the equipment and then its children. */
    public void put(EquipmentType equipment, Origin origin) {
        put(equipment, parent(equipment), origin);
    }

    /** Deletes the equipment, after its children if it names any. */
    public void delete(EquipmentType equipment, Origin origin) {
        equipment.getEquipmentChild().forEach(child -> delete(child, origin));
        hierarchy.delete(id(equipment), origin);
    }

    /** Every piece of equipment of those identifiers, on its own; higher levels first. */
    public List<EquipmentType> like(List<String> identifiers) {
        Wildcards wanted = new Wildcards(identifiers);
        return hierarchy.all().stream()
                .filter(equipment -> wanted.match(equipment.id()))
                .map(this::wire)
                .toList();
    }

    private void put(EquipmentType equipment, @Nullable EquipmentId parent, Origin origin) {
        EquipmentId id = id(equipment);
        hierarchy.put(id, level(id, equipment), parent, Texts.of(equipment.getDescription()), origin);
        equipment.getEquipmentChild().forEach(child -> put(child, id, origin));
    }

    private EquipmentLevel level(EquipmentId id, EquipmentType equipment) {
        return Optional.ofNullable(equipment.getEquipmentLevel())
                .map(Levels::level)
                .or(() -> hierarchy.find(id).map(Equipment::level))
                .orElseThrow(() -> Rejection.invalid("equipment " + id + " has no EquipmentLevel"));
    }

    private static EquipmentId id(EquipmentType equipment) {
        return new EquipmentId(equipment.getID().getValue());
    }

    /** A scope that ends with the equipment itself says nothing about what it is part of. */
    private static @Nullable EquipmentId parent(EquipmentType equipment) {
        return Optional.ofNullable(equipment.getHierarchyScope())
                .map(scope -> Scopes.lowestAbove(scope, equipment.getID().getValue()))
                .map(EquipmentId::new)
                .orElse(null);
    }

    /** The equipment on its own. */
    public EquipmentType wire(Equipment equipment) {
        return new EquipmentType()
                .withID(Wire.id(equipment.id().value()))
                .withDescription(Texts.texts(equipment.description()))
                .withHierarchyScope(Optional.ofNullable(equipment.parent())
                        .flatMap(hierarchy::find)
                        .map(Scopes::wire)
                        .orElse(null))
                .withEquipmentLevel(Levels.wire(equipment.level()));
    }
}
