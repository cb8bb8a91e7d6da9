package mes.performance;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;

/** Tells what every piece of equipment has counted. */
public interface EquipmentCounts {

    Optional<EquipmentCount> find(EquipmentId equipment);

    List<EquipmentCount> all();

    /** @throws Rejection CHANGED_MEANWHILE */
    void save(EquipmentCount record, Origin origin);
}
