package mes.routes.nouns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mes.common.Origin;
import mes.common.Rejection;
import mes.information.InformationObject;
import org.jspecify.annotations.Nullable;

/** Where the objects of one noun are kept, each by its identifier and without the objects that it contains. */
public interface Shelf<T> {

    /** Its word on the wire: {@code EquipmentClass}. */
    default String noun() {
        return type().getSimpleName().replaceFirst("Type$", "");
    }

    Class<T> type();

    /** @param within the object that contains it, where it is sought for that */
    Optional<T> find(String id, @Nullable Object within);

    /** Those whose identifier is like one of these, read as far as they are taken. */
    Stream<T> like(List<String> patterns);

    /**
     * Adds the object, or puts it in the place of what was there; the same again changes nothing.
     *
     * @param within the object that contains it, if it came in one
     * @throws Rejection for what the domain does not take
     */
    void put(T object, @Nullable Object within, Origin origin);

    /** @throws Rejection UNKNOWN, or NOT_ALLOWED while it is in use */
    void remove(String id, Origin origin);

    /** The word of its objects in the journal. */
    default String kind() {
        return InformationObject.kind(noun());
    }

    /** The object that a journal entry of its kind tells of. */
    T recorded(String entry, ObjectMapper json) throws JsonProcessingException;

    /** @throws Rejection INVALID if it has none */
    static String id(Object object) {
        return Elements.id(object).orElseThrow(() -> Rejection.invalid("it has no ID"));
    }
}
