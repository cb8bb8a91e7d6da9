package mes.routes.nouns;

import mes.b2mml.Wire;
import mes.b2mml.v0701.EquipmentLevelType;
import mes.b2mml.v0701.HierarchyScopeType;
import mes.equipment.Equipment;
import org.jspecify.annotations.Nullable;

/** Places in the hierarchy, given as a chain from above. */
final class Scopes {

    private Scopes() {}

    static HierarchyScopeType lowest(HierarchyScopeType scope) {
        HierarchyScopeType child = scope.getHierarchyScopeChild();
        return child == null ? scope : lowest(child);
    }

    /** The lowest equipment of the chain that comes before a given one. */
    static @Nullable String lowestAbove(@Nullable HierarchyScopeType scope, String id) {
        if (scope == null || scope.getEquipmentID().getValue().equals(id)) {
            return null;
        }
        String below = lowestAbove(scope.getHierarchyScopeChild(), id);
        return below == null ? scope.getEquipmentID().getValue() : below;
    }

    static boolean doesWork(HierarchyScopeType scope) {
        return Levels.doesWork(level(scope));
    }

    static HierarchyScopeType wire(Equipment equipment) {
        return new HierarchyScopeType()
                .withEquipmentID(Wire.id(equipment.id().value()))
                .withEquipmentLevel(Levels.wire(equipment.level()));
    }

    /** The level has two names, of which a scope bears one. */
    private static EquipmentLevelType level(HierarchyScopeType scope) {
        return scope.getEquipmentLevel() == null ? scope.getEquipmentElementLevel() : scope.getEquipmentLevel();
    }
}
