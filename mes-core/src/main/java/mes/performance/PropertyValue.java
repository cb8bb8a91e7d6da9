package mes.performance;

import java.time.Instant;
import mes.equipment.EquipmentId;

/**
 * The value of one property of a piece of equipment at one time (ISA-95 part 2, equipment property).
 *
 * @param value a number, true, false or text, as written
 */
public record PropertyValue(EquipmentId equipment, String property, Instant time, String value) {}
