package mes.performance;

import java.time.Instant;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of equipment does.
 *
 * @param reason why it stands still or what it does, in the plant's words
 * @param since when it began, by the equipment's clock if that was right
 */
public record EquipmentState(
        EquipmentId equipment,
        MachineryState state,
        OperationMode mode,
        @Nullable String reason,
        Instant since,
        int version) {

    /** What may be asked of an equipment state. */
    public enum Command {
        REPORT
    }
}
