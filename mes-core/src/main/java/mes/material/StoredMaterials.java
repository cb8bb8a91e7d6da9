package mes.material;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mes.common.Origin;
import mes.common.Quantity;
import mes.common.Rejection;
import mes.common.Wildcard;
import mes.journal.Change;
import mes.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Materials in PostgreSQL. */
@Repository
class StoredMaterials implements Materials {

    private static final String DEFINITION = "material-definition";
    private static final String LOT = "material-lot";
    private static final int PAGE = 500;

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
    public Stream<MaterialDefinition> definitionsLike(List<String> patterns) {
        return Wildcard.among(
                patterns,
                (pattern, after) -> mapper.definitionsLike(pattern, after, PAGE),
                definition -> definition.id().value());
    }

    @Override
    public Stream<MaterialLot> lotsLike(List<String> patterns) {
        return Wildcard.among(
                patterns,
                (pattern, after) -> mapper.lotsLike(pattern, after, PAGE),
                lot -> lot.id().value());
    }

    @Override
    @Transactional
    public MaterialDefinition put(MaterialDefinitionId id, String description, @Nullable String unit, Origin origin) {
        String details = find(id).map(MaterialDefinition::details).orElse(null);
        return put(id, description, unit, details, origin);
    }

    @Override
    @Transactional
    public MaterialDefinition putDetailed(
            MaterialDefinitionId id, String description, @Nullable String details, Origin origin) {
        String unit = find(id).map(MaterialDefinition::unit).orElse(null);
        return put(id, description, unit, details, origin);
    }

    @Override
    @Transactional
    public MaterialLot put(MaterialLotId id, MaterialDefinitionId definition, Quantity quantity, Origin origin) {
        String details = find(id).map(MaterialLot::details).orElse(null);
        return putDetailed(id, definition, quantity, details, origin);
    }

    @Override
    @Transactional
    public MaterialLot putDetailed(
            MaterialLotId id,
            MaterialDefinitionId definition,
            Quantity quantity,
            @Nullable String details,
            Origin origin) {
        find(definition).orElseThrow(() -> Rejection.unknown("material definition", definition));
        Optional<MaterialLot> known = find(id);
        int version = known.map(MaterialLot::version).orElse(0);
        if (known.equals(Optional.of(new MaterialLot(id, definition, quantity, details, version)))) {
            return known.orElseThrow();
        }
        MaterialLot saved = new MaterialLot(id, definition, quantity, details, version + 1);
        check(mapper.saveLot(saved), LOT, id);
        var command = version == 0 ? MaterialLot.Command.ADD : MaterialLot.Command.CHANGE;
        journal.append(new Change(LOT, id, saved.version(), command, origin, saved));
        return saved;
    }

    @Override
    @Transactional
    public void remove(MaterialDefinitionId id, Origin origin) {
        MaterialDefinition known = find(id).orElseThrow(() -> Rejection.unknown("material definition", id));
        checkIdle("definition", id.value());
        try {
            check(mapper.deleteDefinition(known), DEFINITION, id);
        } catch (DataIntegrityViolationException e) {
            throw Rejection.notAllowed("there are lots of material " + id);
        }
        var command = MaterialDefinition.Command.REMOVE;
        journal.append(new Change(DEFINITION, id, known.version() + 1, command, origin, known));
    }

    @Override
    @Transactional
    public void remove(MaterialLotId id, Origin origin) {
        MaterialLot known = find(id).orElseThrow(() -> Rejection.unknown("material lot", id));
        checkIdle("lot", id.value());
        check(mapper.deleteLot(known), LOT, id);
        journal.append(new Change(LOT, id, known.version() + 1, MaterialLot.Command.REMOVE, origin, known));
    }

    private MaterialDefinition put(
            MaterialDefinitionId id,
            String description,
            @Nullable String unit,
            @Nullable String details,
            Origin origin) {
        Optional<MaterialDefinition> known = find(id);
        int version = known.map(MaterialDefinition::version).orElse(0);
        if (known.equals(Optional.of(new MaterialDefinition(id, description, unit, details, version)))) {
            return known.orElseThrow();
        }
        MaterialDefinition saved = new MaterialDefinition(id, description, unit, details, version + 1);
        check(mapper.saveDefinition(saved), DEFINITION, id);
        var command = version == 0 ? MaterialDefinition.Command.ADD : MaterialDefinition.Command.CHANGE;
        journal.append(new Change(DEFINITION, id, saved.version(), command, origin, saved));
        return saved;
    }

    private void checkIdle(String as, String id) {
        if (mapper.isAtWork(as, id)) {
            throw Rejection.notAllowed("material " + id + " is in use by job orders that are not over");
        }
    }

    private static void check(int rows, String what, Object id) {
        if (rows == 0) {
            throw Rejection.changedMeanwhile(what, id);
        }
    }
}
