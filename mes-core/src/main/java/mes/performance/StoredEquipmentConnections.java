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

/** {@link EquipmentConnections} in PostgreSQL. */
@Repository
class StoredEquipmentConnections implements EquipmentConnections {

    private static final String KIND = "equipment-connection";

    private final EquipmentConnectionMapper mapper;
    private final Journal journal;

    StoredEquipmentConnections(EquipmentConnectionMapper mapper, Journal journal) {
        this.mapper = mapper;
        this.journal = journal;
    }

    @Override
    public Optional<EquipmentConnection> find(EquipmentId equipment) {
        return mapper.find(equipment);
    }

    @Override
    public List<EquipmentConnection> all() {
        return mapper.all();
    }

    @Override
    @Transactional
    public void save(EquipmentConnection record, Origin origin) {
        if (mapper.save(record) == 0) {
            throw Rejection.changedMeanwhile(KIND, record.equipment());
        }
        journal.append(new Change(
                KIND, record.equipment(), record.version(), EquipmentConnection.Command.REPORT, origin, record));
    }
}
