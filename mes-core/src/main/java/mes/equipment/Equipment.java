package mes.equipment;

import java.util.Objects;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/** A piece of equipment by its role (ISA-95 part 2, equipment). */
public record Equipment(
        EquipmentId id, EquipmentLevel level, @Nullable EquipmentId parent, String description, int version) {

    /** What may be asked of equipment. */
    public enum Command {
        ADD,
        CHANGE,
        DELETE
    }

    static Equipment add(EquipmentId id, EquipmentLevel level, @Nullable Equipment parent, String description) {
        checkParent(id, level, parent);
        return new Equipment(id, level, idOf(parent), description, 1);
    }

    Equipment change(EquipmentLevel newLevel, @Nullable Equipment newParent, String newDescription) {
        checkParent(id, newLevel, newParent);
        return new Equipment(id, newLevel, idOf(newParent), newDescription, version + 1);
    }

    boolean says(EquipmentLevel otherLevel, @Nullable EquipmentId otherParent, String otherDescription) {
        return level == otherLevel && Objects.equals(parent, otherParent) && description.equals(otherDescription);
    }

    private static void checkParent(EquipmentId id, EquipmentLevel level, @Nullable Equipment parent) {
        if (parent != null && !parent.level.isAbove(level)) {
            throw Rejection.invalid("%s %s cannot be part of %s %s"
                    .formatted(level.standardName(), id, parent.level.standardName(), parent.id));
        }
    }

    private static @Nullable EquipmentId idOf(@Nullable Equipment equipment) {
        return equipment == null ? null : equipment.id;
    }
}
