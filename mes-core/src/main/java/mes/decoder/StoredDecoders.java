package mes.decoder;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.decoder.Decoder.Command;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.journal.Change;
import mes.journal.Journal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Decoders in PostgreSQL. */
@Repository
class StoredDecoders implements Decoders {

    private static final String KIND = "decoder";

    private final DecoderMapper mapper;
    private final EquipmentHierarchy equipment;
    private final Journal journal;

    StoredDecoders(DecoderMapper mapper, EquipmentHierarchy equipment, Journal journal) {
        this.mapper = mapper;
        this.equipment = equipment;
        this.journal = journal;
    }

    @Override
    public Optional<Decoder> find(DecoderId id) {
        return mapper.find(id);
    }

    @Override
    public Optional<Decoder> of(EquipmentId piece) {
        return mapper.of(piece);
    }

    @Override
    public List<Decoder> all() {
        return mapper.all();
    }

    @Override
    @Transactional
    public Decoder add(Decoder decoder, Origin origin) {
        try {
            mapper.insert(decoder);
        } catch (DuplicateKeyException e) {
            throw Rejection.alreadyExists(KIND, decoder.id());
        }
        return told(decoder, Command.ADD, origin);
    }

    @Override
    @Transactional
    public Decoder change(Decoder wanted, Origin origin) {
        Decoder known = get(wanted.id());
        if (known.says(wanted)) {
            return known;
        }
        Decoder changed = known.change(wanted);
        if (mapper.update(changed, known.id(), known.version()) == 0) {
            throw Rejection.changedMeanwhile(KIND, wanted.id());
        }
        mapper.unassign(wanted.id());
        return told(changed, Command.CHANGE, origin);
    }

    @Override
    @Transactional
    public void remove(DecoderId id, Origin origin) {
        Decoder known = get(id);
        mapper.delete(id);
        journal.append(new Change(KIND, id, known.version() + 1, Command.REMOVE, origin, known));
    }

    private Decoder told(Decoder decoder, Command command, Origin origin) {
        decoder.equipment().forEach(piece -> assign(piece, decoder.id()));
        journal.append(new Change(KIND, decoder.id(), decoder.version(), command, origin, decoder));
        return decoder;
    }

    private void assign(EquipmentId piece, DecoderId decoder) {
        equipment.get(piece);
        try {
            mapper.assign(piece, decoder);
        } catch (DuplicateKeyException e) {
            throw Rejection.notAllowed("equipment " + piece + " has another decoder");
        }
    }
}
