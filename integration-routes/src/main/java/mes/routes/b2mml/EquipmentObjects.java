package mes.routes.b2mml;

import java.util.List;
import java.util.Set;
import mes.b2mml.Verb;
import mes.b2mml.v0701.EquipmentType;
import mes.b2mml.v0701.IdentifierType;
import mes.common.Origin;
import mes.routes.nouns.EquipmentNoun;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Equipment as its publisher has it. */
@Component
final class EquipmentObjects implements Noun<EquipmentType> {

    private final EquipmentNoun nouns;

    EquipmentObjects(EquipmentNoun nouns) {
        this.nouns = nouns;
    }

    @Override
    public String name() {
        return "Equipment";
    }

    @Override
    public Class<EquipmentType> type() {
        return EquipmentType.class;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.GET, Verb.SYNC);
    }

    @Override
    public @Nullable IdentifierType id(EquipmentType object) {
        return object.getID();
    }

    @Override
    public List<EquipmentType> find(Query<EquipmentType> query) {
        return nouns.like(query.identifiers());
    }

    @Override
    public void put(EquipmentType object, Parts parts, Origin origin) {
        parts.attempt("Equipment " + object.getID().getValue(), () -> nouns.put(object, origin));
    }

    @Override
    public void merge(EquipmentType object, Parts parts, Origin origin) {
        put(object, parts, origin);
    }

    @Override
    public void remove(EquipmentType object, Parts parts, Origin origin) {
        parts.attempt("Equipment " + object.getID().getValue(), () -> nouns.delete(object, origin));
    }
}
