package mes.performance;

import java.time.Instant;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of equipment keeps in touch.
 *
 * @param heard when a message of it was last stored
 * @param messages how many were stored in all
 * @param perMinute how many were stored in the last full minute
 * @param lagMillis how late the newest was stored after what it tells of; none when no message told a time
 * @param expectedSeconds the longest time that may pass between two messages; none when nobody waits for them
 * @param silent whether it has passed
 */
public record Contact(
        EquipmentId equipment,
        @Nullable Instant heard,
        long messages,
        long perMinute,
        @Nullable Long lagMillis,
        @Nullable Integer expectedSeconds,
        boolean silent,
        int version) {

    private static final int LONGEST_SECONDS = 7 * 24 * 60 * 60;

    /** What may be asked of a contact. */
    public enum Command {
        EXPECT
    }

    static Contact none(EquipmentId equipment) {
        return new Contact(equipment, null, 0, 0, null, null, false, 0);
    }

    /** @throws Rejection INVALID unless it is from a second to a week, or nothing */
    Contact expect(@Nullable Integer seconds) {
        if (seconds != null && (seconds < 1 || seconds > LONGEST_SECONDS)) {
            throw Rejection.invalid("expectedSeconds must be 1 to " + LONGEST_SECONDS);
        }
        return new Contact(equipment, heard, messages, perMinute, lagMillis, seconds, silent, version + 1);
    }
}
