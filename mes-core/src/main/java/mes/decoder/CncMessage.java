package mes.decoder;

import java.time.Instant;
import mes.equipment.EquipmentId;

/**
 * What a CNC machine said, as readers of the view {@code cnc_data} find it.
 *
 * @param partProgram the program that it ran
 * @param time by its own clock
 * @param payload its variables, a JSON object
 */
public record CncMessage(EquipmentId equipment, String partProgram, Instant time, String payload) {}
