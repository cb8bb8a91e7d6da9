package mes.equipment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mes.common.Id;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.Equipment.Command;
import mes.journal.Change;
import mes.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The equipment hierarchy in PostgreSQL. */
@Repository
class StoredEquipmentHierarchy implements EquipmentHierarchy {

    private static final String KIND = "equipment";

    private final EquipmentMapper mapper;
    private final Journal journal;

    StoredEquipmentHierarchy(EquipmentMapper mapper, Journal journal) {
        this.mapper = mapper;
        this.journal = journal;
    }

    @Override
    public Optional<Equipment> find(EquipmentId id) {
        return mapper.find(id);
    }

    @Override
    public List<Equipment> among(Collection<EquipmentId> ids) {
        return mapper.among(Id.values(ids.stream()));
    }

    @Override
    public List<Equipment> all() {
        return mapper.all();
    }

    @Override
    @Transactional
    public Equipment add(
            EquipmentId id, EquipmentLevel level, @Nullable EquipmentId parent, String description, Origin origin) {
        return add(Equipment.add(id, level, parentOf(parent), description, null), origin);
    }

    @Override
    @Transactional
    public Equipment put(
            EquipmentId id, EquipmentLevel level, @Nullable EquipmentId parent, String description, Origin origin) {
        String details = mapper.find(id).map(Equipment::details).orElse(null);
        return put(id, level, parent, description, details, origin);
    }

    @Override
    @Transactional
    public Equipment put(
            EquipmentId id,
            EquipmentLevel level,
            @Nullable EquipmentId parent,
            String description,
            @Nullable String details,
            Origin origin) {
        Optional<Equipment> known = mapper.find(id);
        if (known.isEmpty()) {
            return add(Equipment.add(id, level, parentOf(parent), description, details), origin);
        }
        return known.get().says(level, parent, description, details)
                ? known.get()
                : change(known.get().change(level, parentOf(parent), description, details), origin);
    }

    @Override
    @Transactional
    public void delete(EquipmentId id, Origin origin) {
        Equipment known = get(id);
        try {
            mapper.delete(id);
        } catch (DataIntegrityViolationException e) {
            throw Rejection.notAllowed("equipment " + id + " is still in use");
        }
        journal.append(new Change(KIND, id, known.version() + 1, Command.DELETE, origin, known));
    }

    private Equipment add(Equipment added, Origin origin) {
        try {
            mapper.insert(added);
        } catch (DuplicateKeyException e) {
            throw Rejection.alreadyExists(KIND, added.id());
        }
        return journalled(added, Command.ADD, origin);
    }

    private Equipment change(Equipment changed, Origin origin) {
        if (mapper.update(changed) == 0) {
            throw Rejection.changedMeanwhile(KIND, changed.id());
        }
        return journalled(changed, Command.CHANGE, origin);
    }

    private Equipment journalled(Equipment equipment, Command command, Origin origin) {
        journal.append(new Change(KIND, equipment.id(), equipment.version(), command, origin, equipment));
        return equipment;
    }

    private @Nullable Equipment parentOf(@Nullable EquipmentId parent) {
        return parent == null ? null : get(parent);
    }
}
