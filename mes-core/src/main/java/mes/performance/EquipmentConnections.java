package mes.performance;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;

/** Tells whether every piece of equipment is connected. */
public interface EquipmentConnections {

    Optional<EquipmentConnection> find(EquipmentId equipment);

    List<EquipmentConnection> all();

    /** @throws Rejection CHANGED_MEANWHILE */
    void save(EquipmentConnection record, Origin origin);
}
