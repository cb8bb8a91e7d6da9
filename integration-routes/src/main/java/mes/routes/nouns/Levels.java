package mes.routes.nouns;

import mes.b2mml.v0701.EquipmentLevelType;
import mes.common.Rejection;
import mes.equipment.EquipmentLevel;
import org.jspecify.annotations.Nullable;

/** The levels of the hierarchy; B2MML names the specialisations of work centers and work units apart. */
final class Levels {

    private Levels() {}

    /** @throws Rejection INVALID for a level of the sender's own */
    static EquipmentLevel level(EquipmentLevelType wire) {
        String word = String.valueOf(Texts.of(wire));
        return switch (word) {
            case "ProcessCell", "ProductionLine", "ProductionUnit", "StorageZone" -> EquipmentLevel.WORK_CENTER;
            case "Unit", "WorkCell", "StorageUnit" -> EquipmentLevel.WORK_UNIT;
            default -> EquipmentLevel.named(word);
        };
    }

    static boolean doesWork(@Nullable EquipmentLevelType wire) {
        return switch (String.valueOf(Texts.of(wire))) {
            case "null", "Enterprise", "Site", "Area", "EquipmentModule", "ControlModule", "Other" -> false;
            default -> true;
        };
    }

    static EquipmentLevelType wire(EquipmentLevel level) {
        return new EquipmentLevelType().withValue(level.standardName());
    }
}
