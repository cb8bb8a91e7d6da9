package mes.equipment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Objects;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A piece of equipment by its role (ISA-95 part 2, equipment).
 *
 * @param details all that was said of it, in the words of the one who said it; what the domain uses stands beside it
 */
public record Equipment(
        EquipmentId id,
        EquipmentLevel level,
        @Nullable EquipmentId parent,
        String description,
        @JsonInclude(Include.NON_NULL) @Nullable String details,
        int version) {

    /** What may be asked of equipment. */
    public enum Command {
        ADD,
        CHANGE,
        DELETE
    }

    static Equipment add(
            EquipmentId id,
            EquipmentLevel level,
            @Nullable Equipment parent,
            String description,
            @Nullable String details) {
        checkParent(id, level, parent);
        return new Equipment(id, level, idOf(parent), description, details, 1);
    }

    Equipment change(
            EquipmentLevel newLevel,
            @Nullable Equipment newParent,
            String newDescription,
            @Nullable String newDetails) {
        checkParent(id, newLevel, newParent);
        return new Equipment(id, newLevel, idOf(newParent), newDescription, newDetails, version + 1);
    }

    boolean says(
            EquipmentLevel otherLevel,
            @Nullable EquipmentId otherParent,
            String otherDescription,
            @Nullable String otherDetails) {
        return level == otherLevel
                && Objects.equals(parent, otherParent)
                && description.equals(otherDescription)
                && Objects.equals(details, otherDetails);
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
