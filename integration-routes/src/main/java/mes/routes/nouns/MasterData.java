package mes.routes.nouns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import mes.b2mml.XmlCodec;
import mes.common.Origin;
import mes.common.Rejection;
import mes.routes.nouns.Parting.Parted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Objects that are kept here for whoever needs them, with the objects inside them (ISA-95 part 5, what the verbs ask). */
@Component
public final class MasterData {

    private final Shelves shelves;
    private final Parting parting;
    private final XmlCodec codec;
    private final ObjectMapper json;

    MasterData(Shelves shelves, Parting parting, XmlCodec codec, ObjectMapper json) {
        this.json = json;
        this.shelves = shelves;
        this.parting = parting;
        this.codec = codec;
    }

    /**
     * The objects that are like one of these and wanted, whole.
     *
     * @param wanted is asked of an object by itself
     * @throws TooMany when there are more than the budget allows
     */
    public <T> List<T> find(Shelf<T> shelf, List<String> patterns, Predicate<T> wanted, Budget budget) {
        return shelf.like(patterns)
                .filter(wanted)
                .map(own -> parting.join(own, budget))
                .toList();
    }

    /** The whole object that a journal entry of that kind tells of, with what is inside it as that now stands. */
    public <T> T recorded(Shelf<T> shelf, String entry, Budget budget) throws JsonProcessingException {
        return parting.join(shelf.recorded(entry, json), budget);
    }

    /** @throws Rejection ALREADY_EXISTS if one of them is there and differs, or what the domain says */
    public <T> void add(T object, Origin origin) {
        each(object, origin, this::addOwn);
    }

    /** Puts the object, and those inside it, in the place of what was there. */
    public <T> void put(T object, Origin origin) {
        each(object, origin, this::putOwn);
    }

    /** Changes what is there by what is given; what is not there is added. */
    public <T> void merge(T object, Origin origin) {
        each(object, origin, this::mergeOwn);
    }

    /**
     * Changes what is there by what is given.
     *
     * @return the whole object as it now stands
     * @throws Rejection UNKNOWN
     */
    public <T> T change(Shelf<T> shelf, T object, Budget budget, Origin origin) {
        String id = Shelf.id(object);
        if (shelf.find(id, null).isEmpty()) {
            throw Rejection.unknown(shelf.noun(), id);
        }
        merge(object, origin);
        return shelf.find(id, null).map(own -> parting.join(own, budget)).orElseThrow();
    }

    /**
     * Removes the object, after those inside it that are given whole.
     *
     * @throws Rejection UNKNOWN, or NOT_ALLOWED while one of them is in use
     */
    public <T> void remove(Shelf<T> shelf, T object, Origin origin) {
        parting.part(object).contained().forEach(inner -> removeContained(inner, origin));
        shelf.remove(Shelf.id(object), origin);
    }

    private <T> void removeContained(T inner, Origin origin) {
        shelves.of(inner).ifPresent(shelf -> remove(shelf, inner, origin));
    }

    private interface Step {
        <T> void take(Shelf<T> shelf, T own, @Nullable Object within, Origin origin);
    }

    private <T> void each(T object, Origin origin, Step step) {
        each(object, null, origin, step, new HashSet<>());
    }

    private <T> void each(T object, @Nullable Object within, Origin origin, Step step, Set<String> seen) {
        Shelf<T> shelf = shelves.of(object).orElseThrow();
        String id = Shelf.id(object);
        if (!seen.add(shelf.noun() + " " + id)) {
            throw Rejection.invalid(shelf.noun() + " " + id + " comes twice in one object");
        }
        Parted<T> parted = parting.part(object);
        step.take(shelf, parted.own(), within, origin);
        parted.contained().forEach(inner -> each(inner, parted.own(), origin, step, seen));
    }

    private <T> void addOwn(Shelf<T> shelf, T own, @Nullable Object within, Origin origin) {
        Optional<T> known = shelf.find(Shelf.id(own), within);
        if (known.isEmpty()) {
            shelf.put(own, within, origin);
        } else if (!codec.writeObject(known.get()).equals(codec.writeObject(own))) {
            throw Rejection.alreadyExists(shelf.noun(), Shelf.id(own));
        }
    }

    private <T> void putOwn(Shelf<T> shelf, T own, @Nullable Object within, Origin origin) {
        shelf.put(own, within, origin);
    }

    private <T> void mergeOwn(Shelf<T> shelf, T own, @Nullable Object within, Origin origin) {
        T merged = shelf.find(Shelf.id(own), within)
                .map(known -> Merging.merge(known, own))
                .orElse(own);
        shelf.put(merged, within, origin);
    }
}
