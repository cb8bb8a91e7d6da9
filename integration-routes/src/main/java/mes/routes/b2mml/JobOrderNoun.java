package mes.routes.b2mml;

import java.util.Set;
import java.util.stream.Stream;
import mes.b2mml.Verb;
import mes.common.Origin;
import mes.routes.nouns.GivenJob;

/** A noun that bears job orders: its verbs are carried out on each of them. */
abstract class JobOrderNoun<T> implements Noun<T> {

    private final JobIntake intake;

    JobOrderNoun(JobIntake intake) {
        this.intake = intake;
    }

    @Override
    public final Set<Verb> verbs() {
        return Set.of(Verb.GET, Verb.PROCESS, Verb.CHANGE, Verb.CANCEL, Verb.SYNC);
    }

    /** The job orders in it. */
    abstract Stream<GivenJob> given(T object);

    @Override
    public final T add(T object, Parts parts, Origin origin) {
        given(object).forEach(job -> intake.add(job, parts, origin));
        return object;
    }

    @Override
    public final T change(T object, Parts parts, Origin origin) {
        given(object).forEach(job -> intake.change(job, parts, origin));
        given(object).forEach(intake::show);
        return object;
    }

    @Override
    public final void put(T object, Parts parts, Origin origin) {
        given(object).forEach(job -> intake.put(job, parts, origin));
    }

    @Override
    public final void merge(T object, Parts parts, Origin origin) {
        given(object).forEach(job -> intake.merge(job, parts, origin));
    }

    @Override
    public final void remove(T object, Parts parts, Origin origin) {
        given(object).forEach(job -> intake.remove(job, parts, origin));
    }
}
