package mes.routes.b2mml;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import mes.b2mml.Verb;
import mes.common.Origin;
import mes.common.Rejection;
import mes.routes.nouns.GivenResponse;

/** A noun that tells what came of work: of all that was done here, and by whoever does it elsewhere. */
final class PerformanceNoun<T> implements Noun<T> {

    private final Class<T> type;
    private final Function<List<String>, List<T>> like;
    private final Function<T, Stream<GivenResponse>> given;
    private final ResponseIntake intake;

    /**
     * @param like finds objects by identifiers in which {@code *} stands for any characters
     * @param given the responses in an object
     */
    PerformanceNoun(
            Class<T> type,
            Function<List<String>, List<T>> like,
            Function<T, Stream<GivenResponse>> given,
            ResponseIntake intake) {
        this.type = type;
        this.like = like;
        this.given = given;
        this.intake = intake;
    }

    @Override
    public String name() {
        return type.getSimpleName().replaceFirst("Type$", "");
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.GET, Verb.PROCESS, Verb.SYNC);
    }

    @Override
    public List<T> find(Query<T> query) {
        return like.apply(query.identifiers());
    }

    @Override
    public T add(T object, Parts parts, Origin origin) {
        put(object, parts, origin);
        return object;
    }

    @Override
    public void put(T object, Parts parts, Origin origin) {
        given.apply(object).forEach(response -> intake.take(response, parts, origin));
    }

    @Override
    public void merge(T object, Parts parts, Origin origin) {
        put(object, parts, origin);
    }

    @Override
    public void remove(T object, Parts parts, Origin origin) {
        given.apply(object)
                .forEach(response -> parts.attempt(response.name(), () -> {
                    throw Rejection.notAllowed("what became true is not taken back");
                }));
    }
}
