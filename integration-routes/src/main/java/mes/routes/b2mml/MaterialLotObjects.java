package mes.routes.b2mml;

import java.util.List;
import java.util.Set;
import mes.b2mml.Verb;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.MaterialLotType;
import mes.common.Origin;
import mes.common.Rejection;
import mes.routes.nouns.MaterialNouns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** MaterialLot as its publisher has it. */
@Component
final class MaterialLotObjects implements Noun<MaterialLotType> {

    private final MaterialNouns nouns;

    MaterialLotObjects(MaterialNouns nouns) {
        this.nouns = nouns;
    }

    @Override
    public String name() {
        return "MaterialLot";
    }

    @Override
    public Class<MaterialLotType> type() {
        return MaterialLotType.class;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.GET, Verb.SYNC);
    }

    @Override
    public @Nullable IdentifierType id(MaterialLotType object) {
        return object.getID();
    }

    @Override
    public List<MaterialLotType> find(Query<MaterialLotType> query) {
        return nouns.lotsLike(query.identifiers());
    }

    @Override
    public void put(MaterialLotType object, Parts parts, Origin origin) {
        parts.attempt("MaterialLot " + object.getID().getValue(), () -> nouns.put(object, origin));
    }

    @Override
    public void merge(MaterialLotType object, Parts parts, Origin origin) {
        put(object, parts, origin);
    }

    @Override
    public void remove(MaterialLotType object, Parts parts, Origin origin) {
        parts.attempt("MaterialLot " + object.getID().getValue(), () -> {
            throw Rejection.notAllowed("materials are not deleted");
        });
    }
}
