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

/** {@link EquipmentCounts} in PostgreSQL. */
@Repository
class StoredEquipmentCounts implements EquipmentCounts {

    private static final String KIND = "equipment-count";

    private final EquipmentCountMapper mapper;
    private final Journal journal;

    StoredEquipmentCounts(EquipmentCountMapper mapper, Journal journal) {
        this.mapper = mapper;
        this.journal = journal;
    }

    @Override
    public Optional<EquipmentCount> find(EquipmentId equipment) {
        return mapper.find(equipment);
    }

    @Override
    public List<EquipmentCount> all() {
        return mapper.all();
    }

    @Override
    @Transactional
    public void save(EquipmentCount record, Origin origin) {
        if (mapper.save(record) == 0) {
            throw Rejection.changedMeanwhile(KIND, record.equipment());
        }
        journal.append(
                new Change(KIND, record.equipment(), record.version(), EquipmentCount.Command.REPORT, origin, record));
    }
}
