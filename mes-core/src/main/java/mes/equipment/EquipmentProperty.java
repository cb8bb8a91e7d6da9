package mes.equipment;

import java.util.Objects;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What a property of a piece of equipment means (ISA-95 part 2, equipment property); its values are kept elsewhere.
 *
 * @param unit the unit of measure of its values, as a symbol or a code of UNECE recommendation 20
 * @param retentionDays how long its values are kept; absent for as long as all others
 */
public record EquipmentProperty(
        EquipmentId equipment,
        String id,
        String description,
        @Nullable String unit,
        @Nullable Integer retentionDays,
        int version) {

    private static final int LONGEST = 255;
    private static final int MOST_DAYS = 36_500;

    /** What may be asked of an equipment property. */
    public enum Command {
        DESCRIBE
    }

    public EquipmentProperty {
        checkName(id);
        if (retentionDays != null && (retentionDays < 1 || retentionDays > MOST_DAYS)) {
            throw Rejection.invalid("values of a property are kept for 1 to " + MOST_DAYS + " days");
        }
    }

    /** @throws Rejection INVALID when no property can have this name */
    public static void checkName(String name) {
        if (!isName(name)) {
            throw Rejection.invalid("a property must have a name of 1 to 255 characters");
        }
    }

    public static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    static EquipmentProperty unknown(EquipmentId equipment, String id) {
        return new EquipmentProperty(equipment, id, "", null, null, 0);
    }

    EquipmentProperty describe(String newDescription, @Nullable String newUnit, @Nullable Integer newRetentionDays) {
        return new EquipmentProperty(equipment, id, newDescription, newUnit, newRetentionDays, version + 1);
    }

    boolean says(String otherDescription, @Nullable String otherUnit, @Nullable Integer otherRetentionDays) {
        return version > 0
                && description.equals(otherDescription)
                && Objects.equals(unit, otherUnit)
                && Objects.equals(retentionDays, otherRetentionDays);
    }
}
