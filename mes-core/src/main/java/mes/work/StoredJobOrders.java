package mes.work;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.journal.Change;
import mes.journal.Journal;
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
    private final Journal journal;

    StoredJobOrders(JobOrderMapper mapper, Journal journal) {
        this.mapper = mapper;
        this.journal = journal;
    }

    @Override
    public Optional<JobOrder> find(JobOrderId id) {
        return mapper.find(id);
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
        String literal = pattern.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return mapper.like(literal.replace('*', '%'));
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
    public void save(JobOrder order, String command, Origin origin) {
        if (order.version() == 1) {
            insert(order);
        } else if (mapper.update(order, order.id(), order.version() - 1) == 0) {
            throw Rejection.changedMeanwhile(WHAT, order.id());
        }
        journal.append(new Change(KIND, order.id().value(), order.version(), command, origin, order));
    }

    private void insert(JobOrder order) {
        try {
            mapper.insert(order);
        } catch (DuplicateKeyException e) {
            throw Rejection.alreadyExists(WHAT, order.id());
        }
    }
}
