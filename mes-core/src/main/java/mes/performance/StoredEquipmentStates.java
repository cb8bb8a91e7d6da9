package mes.performance;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.journal.Change;
import mes.journal.Journal;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** {@link EquipmentStates} in PostgreSQL. */
@Repository
class StoredEquipmentStates implements EquipmentStates {

    private static final String KIND = "equipment-state";

    private final EquipmentStateMapper mapper;
    private final PerformanceMapper performance;
    private final Journal journal;

    StoredEquipmentStates(EquipmentStateMapper mapper, PerformanceMapper performance, Journal journal) {
        this.mapper = mapper;
        this.performance = performance;
        this.journal = journal;
    }

    @Override
    public Optional<EquipmentState> find(EquipmentId equipment) {
        return mapper.find(equipment);
    }

    @Override
    public List<EquipmentState> all() {
        return mapper.all();
    }

    @Override
    @Transactional
    public void save(EquipmentState record, Origin origin) {
        if (mapper.save(record) == 0) {
            throw Rejection.changedMeanwhile(KIND, record.equipment());
        }
        performance.addPeriod(record);
        journal.append(
                new Change(KIND, record.equipment(), record.version(), EquipmentState.Command.REPORT, origin, record));
    }
}
