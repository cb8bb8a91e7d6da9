package mes.routes.nouns;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mes.b2mml.v0701.IdentifierType;
import org.springframework.stereotype.Component;

/**
 * Parts an object from the objects in it that are kept by themselves, and joins them again.
 *
 * <p>What came as an identifier alone stays just that. What came whole is kept on its own shelf, and a reference that is
 * told apart by its mark stands where it stood.
 */
@Component
final class Parting {

    private static final String MARK = "urn:millwright:kept-by-itself";

    private final Shelves shelves;

    Parting(Shelves shelves) {
        this.shelves = shelves;
    }

    /**
     * An object by itself.
     *
     * @param contained the objects that were directly in it, whole
     */
    record Parted<T>(T own, List<Object> contained) {}

    <T> Parted<T> part(T object) {
        T own = Elements.copy(object);
        List<Object> contained = new ArrayList<>();
        for (Field field : Elements.of(own.getClass())) {
            List<Object> values = Elements.values(field, own);
            if (values.stream().anyMatch(this::isApart)) {
                values.stream().filter(this::isApart).forEach(contained::add);
                Elements.replace(field, own, values.stream().map(this::referred).toList());
            }
        }
        return new Parted<>(own, contained);
    }

    /**
     * The object with all that it refers to, as that now stands. What is gone stays a mere reference, and so does an object
     * inside itself.
     *
     * @throws TooMany when there are more than the query lets there be
     */
    <T> T join(T own, Budget budget) {
        return join(own, budget, new TreeSet<>());
    }

    private <T> T join(T own, Budget budget, Set<String> around) {
        budget.take();
        String key = own.getClass().getSimpleName() + Elements.id(own).orElse("");
        if (around.add(key)) {
            for (Field field : Elements.of(own.getClass())) {
                List<Object> values = Elements.values(field, own);
                if (values.stream().anyMatch(Parting::isReference)) {
                    Elements.replace(
                            field,
                            own,
                            new ArrayList<>(values.stream()
                                    .map(value -> joined(value, own, budget, around))
                                    .toList()));
                }
            }
            around.remove(key);
        }
        return own;
    }

    private Object joined(Object value, Object within, Budget budget, Set<String> around) {
        return isReference(value)
                ? shelves.of(value)
                        .flatMap(shelf -> shelf.find(Shelf.id(value), within))
                        .filter(found -> !around.contains(found.getClass().getSimpleName() + Shelf.id(found)))
                        .map(found -> join(found, budget, around))
                        .orElseGet(() -> unmarked(value))
                : value;
    }

    private boolean isApart(Object value) {
        return value != null
                && shelves.of(value).isPresent()
                && Elements.id(value).isPresent()
                && !Elements.isBare(value);
    }

    private Object referred(Object value) {
        if (!isApart(value)) {
            return value;
        }
        Object reference = Elements.blank(value.getClass());
        Elements.identify(reference, Shelf.id(value));
        Elements.identifier(reference).ifPresent(id -> id.setSchemeURI(MARK));
        return reference;
    }

    private static boolean isReference(Object value) {
        return value != null
                && Elements.identifier(value)
                        .map(IdentifierType::getSchemeURI)
                        .filter(MARK::equals)
                        .isPresent();
    }

    private static Object unmarked(Object reference) {
        Elements.identifier(reference).ifPresent(id -> id.setSchemeURI(null));
        return reference;
    }
}
