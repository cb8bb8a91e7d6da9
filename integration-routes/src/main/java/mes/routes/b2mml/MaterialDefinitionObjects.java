package mes.routes.b2mml;

import java.util.List;
import java.util.Set;
import mes.b2mml.Verb;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.MaterialDefinitionType;
import mes.common.Origin;
import mes.common.Rejection;
import mes.routes.nouns.MaterialNouns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** MaterialDefinition as its publisher has it. */
@Component
final class MaterialDefinitionObjects implements Noun<MaterialDefinitionType> {

    private final MaterialNouns nouns;

    MaterialDefinitionObjects(MaterialNouns nouns) {
        this.nouns = nouns;
    }

    @Override
    public String name() {
        return "MaterialDefinition";
    }

    @Override
    public Class<MaterialDefinitionType> type() {
        return MaterialDefinitionType.class;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.GET, Verb.SYNC);
    }

    @Override
    public @Nullable IdentifierType id(MaterialDefinitionType object) {
        return object.getID();
    }

    @Override
    public List<MaterialDefinitionType> find(Query<MaterialDefinitionType> query) {
        return nouns.definitionsLike(query.identifiers());
    }

    @Override
    public void put(MaterialDefinitionType object, Parts parts, Origin origin) {
        parts.attempt("MaterialDefinition " + object.getID().getValue(), () -> nouns.put(object, origin));
    }

    @Override
    public void merge(MaterialDefinitionType object, Parts parts, Origin origin) {
        put(object, parts, origin);
    }

    @Override
    public void remove(MaterialDefinitionType object, Parts parts, Origin origin) {
        parts.attempt("MaterialDefinition " + object.getID().getValue(), () -> {
            throw Rejection.notAllowed("materials are not deleted");
        });
    }
}
