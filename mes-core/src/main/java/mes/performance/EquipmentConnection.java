package mes.performance;

import java.time.Instant;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a piece of equipment is connected, as it (or its last will) said.
 *
 * @param epoch the equipment's time since it last forgot its state
 */
public record EquipmentConnection(
        EquipmentId equipment, boolean online, @Nullable String epoch, Instant since, int version) {

    /** What may be asked of a connection. */
    public enum Command {
        REPORT
    }
}
