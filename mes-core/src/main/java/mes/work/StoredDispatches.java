package mes.work;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mes.common.Id;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.journal.Change;
import mes.journal.Journal;
import mes.journal.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Dispatches in PostgreSQL. */
@Repository
class StoredDispatches implements Dispatches {

    private final DispatchMapper mapper;
    private final Rows rows;
    private final Journal journal;

    StoredDispatches(DispatchMapper mapper, Rows rows, Journal journal) {
        this.mapper = mapper;
        this.rows = rows;
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
    public List<Dispatch> waiting(int ofEach, Collection<EquipmentId> but) {
        return mapper.waiting(ofEach, Id.values(but.stream()));
    }

    @Override
    public List<Dispatch> waitingFor(EquipmentId equipment, int most) {
        return mapper.waitingFor(equipment, most);
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
    public void add(List<Dispatch> dispatches, Origin origin) {
        rows.add(
                "dispatch (job_order, equipment, state, since, attempts, word, version)",
                dispatches,
                StoredDispatches::row);
        journal.append(dispatches.stream()
                .map(dispatch -> change(dispatch, Dispatch.Command.WAIT, origin))
                .toList());
    }

    private static List<@Nullable Object> row(Dispatch dispatch) {
        return Arrays.asList(
                dispatch.jobOrder(),
                dispatch.equipment(),
                dispatch.state(),
                dispatch.since(),
                dispatch.attempts(),
                dispatch.word(),
                dispatch.version());
    }

    @Override
    @Transactional
    public void save(Dispatch dispatch, Dispatch.Command command, Origin origin) {
        if (mapper.save(dispatch) == 0) {
            throw Rejection.changedMeanwhile("dispatch of job order", dispatch.jobOrder());
        }
        journal.append(change(dispatch, command, origin));
    }

    private static Change change(Dispatch dispatch, Dispatch.Command command, Origin origin) {
        return new Change("dispatch", dispatch.jobOrder(), dispatch.version(), command, origin, dispatch);
    }
}
