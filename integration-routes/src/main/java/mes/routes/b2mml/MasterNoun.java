package mes.routes.b2mml;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import mes.b2mml.Transaction;
import mes.b2mml.Verb;
import mes.common.Origin;
import mes.routes.nouns.Budget;
import mes.routes.nouns.Elements;
import mes.routes.nouns.MasterData;
import mes.routes.nouns.Shelf;
import mes.routes.nouns.Sought;

/** A noun whose objects are kept here for whoever needs them; it takes every verb that the standard defines for it. */
final class MasterNoun<T> implements Noun<T> {

    private static final Set<Verb> REQUESTS =
            EnumSet.of(Verb.GET, Verb.PROCESS, Verb.CHANGE, Verb.CANCEL, Verb.SYNC, Verb.NOTIFY);

    private final Shelf<T> shelf;
    private final Set<Verb> verbs;
    private final MasterData data;
    private final int most;

    MasterNoun(Shelf<T> shelf, MasterData data, int most) {
        this.shelf = shelf;
        this.verbs = definedFor(shelf.noun());
        this.data = data;
        this.most = most;
    }

    @Override
    public String name() {
        return shelf.noun();
    }

    @Override
    public Class<T> type() {
        return shelf.type();
    }

    @Override
    public Set<Verb> verbs() {
        return verbs;
    }

    @Override
    public List<T> find(Query<T> query) {
        return data.find(shelf, query.identifiers(), query::matches, new Budget(query.most()));
    }

    @Override
    public boolean heedsProperties() {
        return Sought.hasProperties(type());
    }

    /** What comes without an identifier is given one. */
    @Override
    public T add(T object, Parts parts, Origin origin) {
        if (Elements.id(object).isEmpty()) {
            Elements.identify(object, UUID.randomUUID().toString());
            parts.modify("Identified", label(object) + " was given its ID here");
        }
        parts.attempt(label(object), () -> data.add(object, origin));
        return object;
    }

    @Override
    public T change(T object, Parts parts, Origin origin) {
        AtomicReference<T> changed = new AtomicReference<>(object);
        parts.attempt(label(object), () -> changed.set(data.change(shelf, object, new Budget(most), origin)));
        return Objects.requireNonNullElse(changed.get(), object);
    }

    @Override
    public void remove(T object, Parts parts, Origin origin) {
        parts.attempt(label(object), () -> data.remove(shelf, object, origin));
    }

    @Override
    public void put(T object, Parts parts, Origin origin) {
        parts.attempt(label(object), () -> data.put(object, origin));
    }

    @Override
    public void merge(T object, Parts parts, Origin origin) {
        parts.attempt(label(object), () -> data.merge(object, origin));
    }

    private String label(T object) {
        return name() + " " + Elements.id(object).orElse("without ID");
    }

    private static Set<Verb> definedFor(String noun) {
        return Transaction.all().stream()
                .filter(transaction -> transaction.noun().equals(noun))
                .map(Transaction::verb)
                .filter(REQUESTS::contains)
                .collect(toUnmodifiableSet());
    }
}
