package mes.performance;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;

/** Tells what every piece of equipment does. */
public interface EquipmentStates {

    Optional<EquipmentState> find(EquipmentId equipment);

    List<EquipmentState> all();

    /** @throws Rejection CHANGED_MEANWHILE */
    void save(EquipmentState record, Origin origin);
}
