package mes.work;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mes.common.Id;
import mes.common.Origin;
import mes.common.Rejection;
import mes.common.Wildcard;
import mes.equipment.EquipmentId;
import mes.journal.Change;
import mes.journal.Journal;
import mes.journal.Rows;
import mes.operations.OperationsRequestId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Job orders in PostgreSQL. */
@Repository
class StoredJobOrders implements JobOrders {

    private static final String KIND = "job-order";
    private static final String WHAT = "job order";

    private final JobOrderMapper mapper;
    private final Rows rows;
    private final Journal journal;

    StoredJobOrders(JobOrderMapper mapper, Rows rows, Journal journal) {
        this.mapper = mapper;
        this.rows = rows;
        this.journal = journal;
    }

    @Override
    public Optional<JobOrder> find(JobOrderId id) {
        return mapper.find(id);
    }

    @Override
    public List<JobOrder> among(Collection<JobOrderId> ids) {
        return mapper.among(Id.values(ids.stream()));
    }

    @Override
    public List<JobOrder> latest(int limit) {
        return mapper.latest(limit);
    }

    @Override
    public List<JobOrder> listed() {
        return mapper.listed();
    }

    @Override
    public List<JobOrder> ofRequest(OperationsRequestId request) {
        return mapper.ofRequest(request);
    }

    @Override
    public List<JobOrder> like(String pattern) {
        return mapper.like(Wildcard.like(pattern));
    }

    @Override
    public Optional<JobOrder> runningOn(EquipmentId equipment) {
        return mapper.runningOn(equipment);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public JobOrder hold(JobOrderId id) {
        return mapper.hold(id).orElseThrow(() -> Rejection.unknown(WHAT, id));
    }

    @Override
    @Transactional
    public void add(List<Version> versions, Origin origin) {
        List<JobOrder> latest = latest(versions);
        try {
            rows.add("job_order (record)", latest, List::of);
        } catch (DuplicateKeyException e) {
            throw Rejection.alreadyExist(WHAT, latest.stream().map(JobOrder::id).toList());
        }
        journal.append(versions.stream()
                .map(version -> change(version.order(), version.command(), origin))
                .toList());
    }

    private static List<JobOrder> latest(List<Version> versions) {
        Map<JobOrderId, JobOrder> latest = new LinkedHashMap<>();
        versions.forEach(version -> latest.put(version.order().id(), version.order()));
        return List.copyOf(latest.values());
    }

    @Override
    @Transactional
    public void save(JobOrder order, String command, Origin origin) {
        if (mapper.update(order, order.id(), order.version() - 1) == 0) {
            throw Rejection.changedMeanwhile(WHAT, order.id());
        }
        journal.append(change(order, command, origin));
    }

    private static Change change(JobOrder order, String command, Origin origin) {
        return new Change(KIND, order.id().value(), order.version(), command, origin, order);
    }
}
