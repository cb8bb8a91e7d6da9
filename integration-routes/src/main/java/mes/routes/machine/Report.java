package mes.routes.machine;

import java.time.Instant;
import mes.common.Origin;
import mes.equipment.EquipmentId;

/**
 * What a piece of equipment said.
 *
 * @param time when it happened, as well as is known
 * @param replayed whether it comes out of quarantine, and so out of its turn
 */
record Report<M>(EquipmentId equipment, Instant time, Origin origin, boolean replayed, M message) {}
