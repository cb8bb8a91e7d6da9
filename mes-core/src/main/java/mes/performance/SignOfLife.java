package mes.performance;

import java.time.Duration;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/**
 * A message from a piece of equipment was stored.
 *
 * @param lag how much later that was than what the message tells of, if it told so by a clock that can be believed
 */
public record SignOfLife(EquipmentId equipment, @Nullable Duration lag) {}
