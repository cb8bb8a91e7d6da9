package mes.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.journal.Change;
import mes.journal.Journal;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Work alerts in PostgreSQL. */
@Repository
class StoredWorkAlerts implements WorkAlerts {

    /** Not {@code work-alert}: those are what business systems tell of this noun, which the domain only keeps. */
    private static final String KIND = "alert";

    private final WorkAlertMapper mapper;
    private final Journal journal;

    StoredWorkAlerts(WorkAlertMapper mapper, Journal journal) {
        this.mapper = mapper;
        this.journal = journal;
    }

    @Override
    public Optional<WorkAlert> find(WorkAlertId id) {
        return mapper.find(id);
    }

    @Override
    public List<WorkAlert> open() {
        return mapper.open();
    }

    @Override
    public int open(EquipmentId equipment) {
        return mapper.openOf(equipment);
    }

    @Override
    public List<WorkAlert> latest(int limit) {
        return mapper.latest(limit);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WorkAlert> hold(WorkAlertId id) {
        return mapper.hold(id);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<WorkAlert> holdShelvedUntil(Instant now) {
        return mapper.holdShelvedUntil(now);
    }

    @Override
    @Transactional
    public void save(WorkAlert alert, WorkAlert.Command command, Origin origin) {
        if (mapper.save(alert) == 0) {
            throw Rejection.changedMeanwhile("work alert", alert.id());
        }
        journal.append(new Change(KIND, alert.id(), alert.version(), command, origin, alert));
    }
}
