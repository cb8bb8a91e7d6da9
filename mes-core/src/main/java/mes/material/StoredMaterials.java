package mes.material;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Quantity;
import mes.common.Rejection;
import mes.journal.Change;
import mes.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Materials in PostgreSQL. */
@Repository
class StoredMaterials implements Materials {

    private static final String DEFINITION = "material-definition";
    private static final String LOT = "material-lot";

    private final MaterialMapper mapper;
    private final Journal journal;

    StoredMaterials(MaterialMapper mapper, Journal journal) {
        this.mapper = mapper;
        this.journal = journal;
    }

    @Override
    public Optional<MaterialDefinition> find(MaterialDefinitionId id) {
        return mapper.findDefinition(id);
    }

    @Override
    public Optional<MaterialLot> find(MaterialLotId id) {
        return mapper.findLot(id);
    }

    @Override
    public List<MaterialDefinition> definitions() {
        return mapper.definitions();
    }

    @Override
    public List<MaterialLot> lots() {
        return mapper.lots();
    }

    @Override
    @Transactional
    public MaterialDefinition put(MaterialDefinitionId id, String description, @Nullable String unit, Origin origin) {
        Optional<MaterialDefinition> known = find(id);
        int version = known.map(MaterialDefinition::version).orElse(0);
        if (known.equals(Optional.of(new MaterialDefinition(id, description, unit, version)))) {
            return known.orElseThrow();
        }
        MaterialDefinition saved = new MaterialDefinition(id, description, unit, version + 1);
        checkSaved(mapper.saveDefinition(saved), DEFINITION, id);
        var command = version == 0 ? MaterialDefinition.Command.ADD : MaterialDefinition.Command.CHANGE;
        journal.append(new Change(DEFINITION, id, saved.version(), command, origin, saved));
        return saved;
    }

    @Override
    @Transactional
    public MaterialLot put(MaterialLotId id, MaterialDefinitionId definition, Quantity quantity, Origin origin) {
        find(definition).orElseThrow(() -> Rejection.unknown("material definition", definition));
        Optional<MaterialLot> known = find(id);
        int version = known.map(MaterialLot::version).orElse(0);
        if (known.equals(Optional.of(new MaterialLot(id, definition, quantity, version)))) {
            return known.orElseThrow();
        }
        MaterialLot saved = new MaterialLot(id, definition, quantity, version + 1);
        checkSaved(mapper.saveLot(saved), LOT, id);
        var command = version == 0 ? MaterialLot.Command.ADD : MaterialLot.Command.CHANGE;
        journal.append(new Change(LOT, id, saved.version(), command, origin, saved));
        return saved;
    }

    private static void checkSaved(int rows, String what, Object id) {
        if (rows == 0) {
            throw Rejection.changedMeanwhile(what, id);
        }
    }
}
