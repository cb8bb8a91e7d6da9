package mes.work;

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

/** Dispatches in PostgreSQL. */
@Repository
class StoredDispatches implements Dispatches {

    private final DispatchMapper mapper;
    private final Journal journal;

    StoredDispatches(DispatchMapper mapper, Journal journal) {
        this.mapper = mapper;
        this.journal = journal;
    }

    @Override
    public Optional<Dispatch> find(JobOrderId jobOrder) {
        return mapper.find(jobOrder);
    }

    @Override
    public List<Dispatch> ofLatest(int jobOrders) {
        return mapper.ofLatest(jobOrders);
    }

    @Override
    public List<Dispatch> waiting() {
        return mapper.waiting();
    }

    @Override
    public List<Dispatch> sentBefore(Instant instant) {
        return mapper.sentBefore(instant);
    }

    @Override
    public List<Dispatch> unacknowledged(EquipmentId equipment) {
        return mapper.unacknowledged(equipment);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Dispatch> hold(JobOrderId jobOrder) {
        return mapper.hold(jobOrder);
    }

    @Override
    @Transactional
    public void save(Dispatch dispatch, Dispatch.Command command, Origin origin) {
        if (mapper.save(dispatch) == 0) {
            throw Rejection.changedMeanwhile("dispatch of job order", dispatch.jobOrder());
        }
        journal.append(new Change("dispatch", dispatch.jobOrder(), dispatch.version(), command, origin, dispatch));
    }
}
