package mes.equipment;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentProperty.Command;
import mes.journal.Change;
import mes.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** {@link EquipmentProperties} in PostgreSQL. In the journal they stand under their equipment. */
@Repository
class StoredEquipmentProperties implements EquipmentProperties {

    private static final String KIND = "equipment-property";

    private final EquipmentPropertyMapper mapper;
    private final EquipmentHierarchy equipment;
    private final Journal journal;

    StoredEquipmentProperties(EquipmentPropertyMapper mapper, EquipmentHierarchy equipment, Journal journal) {
        this.mapper = mapper;
        this.equipment = equipment;
        this.journal = journal;
    }

    @Override
    public Optional<EquipmentProperty> find(EquipmentId id, String property) {
        return mapper.find(id, property);
    }

    @Override
    public List<EquipmentProperty> all() {
        return mapper.all();
    }

    @Override
    public List<EquipmentProperty> of(EquipmentId id) {
        return mapper.of(id);
    }

    @Override
    @Transactional
    public EquipmentProperty describe(
            EquipmentId id,
            String property,
            String description,
            @Nullable String unit,
            @Nullable Integer retentionDays,
            Origin origin) {
        equipment.get(id);
        EquipmentProperty known = mapper.find(id, property).orElseGet(() -> EquipmentProperty.unknown(id, property));
        return known.says(description, unit, retentionDays)
                ? known
                : save(known.describe(description, unit, retentionDays), origin);
    }

    private EquipmentProperty save(EquipmentProperty described, Origin origin) {
        if (mapper.save(described) == 0) {
            throw Rejection.changedMeanwhile(KIND, described.equipment() + "/" + described.id());
        }
        journal.append(
                new Change(KIND, described.equipment(), described.version(), Command.DESCRIBE, origin, described));
        return described;
    }
}
