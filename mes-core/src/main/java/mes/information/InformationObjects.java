package mes.information;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mes.common.Origin;
import mes.common.Rejection;

/** All information objects, by noun and identifier. */
public interface InformationObjects {

    Optional<InformationObject> find(String noun, String id);

    /**
     * Those of the noun whose identifier is like one of these, in which {@code *} stands for any characters; read page by
     * page, as far as they are taken.
     */
    Stream<InformationObject> like(String noun, List<String> patterns);

    /** Adds or changes an object; the same again changes nothing. */
    InformationObject put(String noun, String id, String document, Origin origin);

    /** @throws Rejection UNKNOWN */
    void remove(String noun, String id, Origin origin);
}
