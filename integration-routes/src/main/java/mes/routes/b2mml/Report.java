package mes.routes.b2mml;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import mes.b2mml.Verb;

/** A noun that can only be asked for: it tells what became true here, which nobody else can say. */
final class Report<T> implements Noun<T> {

    private final String name;
    private final Class<T> type;
    private final Function<List<String>, List<T>> like;

    /** @param like finds objects by identifiers in which {@code *} stands for any characters */
    Report(String name, Class<T> type, Function<List<String>, List<T>> like) {
        this.name = name;
        this.type = type;
        this.like = like;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.GET);
    }

    @Override
    public List<T> find(Query<T> query) {
        return like.apply(query.identifiers());
    }
}
