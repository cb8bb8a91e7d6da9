package mes.information;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mes.common.Origin;
import mes.common.Rejection;
import mes.common.Wildcard;
import mes.information.InformationObject.Command;
import mes.journal.Change;
import mes.journal.Journal;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Information objects in PostgreSQL. */
@Repository
class StoredInformationObjects implements InformationObjects {

    private static final int PAGE = 500;

    private final InformationObjectMapper mapper;
    private final Journal journal;

    StoredInformationObjects(InformationObjectMapper mapper, Journal journal) {
        this.mapper = mapper;
        this.journal = journal;
    }

    @Override
    public Optional<InformationObject> find(String noun, String id) {
        return mapper.find(noun, id);
    }

    @Override
    public Stream<InformationObject> like(String noun, List<String> patterns) {
        return Wildcard.among(
                patterns, (pattern, after) -> mapper.page(noun, pattern, after, PAGE), InformationObject::id);
    }

    @Override
    @Transactional
    public InformationObject put(String noun, String id, String document, Origin origin) {
        return find(noun, id)
                .map(known -> known.document().equals(document)
                        ? known
                        : save(known.change(document), Command.CHANGE, origin))
                .orElseGet(() -> save(new InformationObject(noun, id, document, 1), Command.ADD, origin));
    }

    @Override
    @Transactional
    public void remove(String noun, String id, Origin origin) {
        InformationObject known = find(noun, id).orElseThrow(() -> Rejection.unknown(noun, id));
        check(mapper.delete(known), known);
        journal(known, known.version() + 1, Command.REMOVE, origin);
    }

    private InformationObject save(InformationObject object, Command command, Origin origin) {
        check(mapper.save(object), object);
        journal(object, object.version(), command, origin);
        return object;
    }

    private void journal(InformationObject object, int version, Command command, Origin origin) {
        journal.append(new Change(object.kind(), object.id(), version, command.name(), origin, object));
    }

    private static void check(int rows, InformationObject object) {
        if (rows == 0) {
            throw Rejection.changedMeanwhile(object.noun(), object.id());
        }
    }
}
