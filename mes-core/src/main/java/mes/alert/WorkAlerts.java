package mes.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;

/** All work alerts, one for each condition of each piece of equipment. */
public interface WorkAlerts {

    Optional<WorkAlert> find(WorkAlertId id);

    /** Those that need attention, the most severe first, of equals the latest. */
    List<WorkAlert> open();

    /** How many of the equipment's need attention. */
    int open(EquipmentId equipment);

    /** Those that changed last, whether they need attention or not, the latest first. */
    List<WorkAlert> latest(int limit);

    /** The alert as it stands, held against other changes until the transaction ends. */
    Optional<WorkAlert> hold(WorkAlertId id);

    /** Those whose time on the shelf is over, held likewise, but for those that others hold. */
    List<WorkAlert> holdShelvedUntil(Instant now);

    /** @throws Rejection CHANGED_MEANWHILE */
    void save(WorkAlert alert, WorkAlert.Command command, Origin origin);

    /** @throws Rejection UNKNOWN */
    default WorkAlert get(WorkAlertId id) {
        return find(id).orElseThrow(() -> Rejection.unknown("work alert", id));
    }
}
