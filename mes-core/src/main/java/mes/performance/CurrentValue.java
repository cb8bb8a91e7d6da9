package mes.performance;

import java.time.Instant;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/**
 * The newest value of one property of a piece of equipment.
 *
 * @param staleSince since when nobody knows whether it is still so; absent while it is kept up to date
 */
public record CurrentValue(
        EquipmentId equipment,
        String property,
        Instant time,
        String value,
        @Nullable Instant staleSince) {

    static CurrentValue of(PropertyValue said) {
        return new CurrentValue(said.equipment(), said.property(), said.time(), said.value(), null);
    }
}
