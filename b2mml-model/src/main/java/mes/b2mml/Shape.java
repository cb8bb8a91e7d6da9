package mes.b2mml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the schema lets an element hold, as far as JSON and the translation of releases have to know.
 *
 * @param value how its text is told, if it has text
 * @param parts its elements, in the order of the schema
 * @param words those its text is one of; none if it is free
 * @param attributes the names of its attributes
 */
record Shape(Value value, List<Part> parts, Set<String> words, Set<String> attributes) {

    /** Of an element that the schema does not name. */
    static final Shape UNKNOWN = new Shape(Value.TEXT, List.of(), Set.of(), Set.of());

    enum Value {
        NONE,
        TEXT,
        NUMBER,
        TRUTH
    }

    /**
     * @param type the name of its type
     * @param repeatable whether it is told as an array, were it only one
     */
    record Part(String name, String type, boolean qualified, boolean repeatable, boolean mandatory, boolean nillable) {

        static Part once(String name, String type) {
            return new Part(name, type, true, false, true, false);
        }
    }

    boolean isText() {
        return value != Value.NONE;
    }

    Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** Where a part stands in the order of the schema; what it does not name comes last. */
    int position(String name) {
        return IntStream.range(0, parts.size())
                .filter(at -> parts.get(at).name().equals(name))
                .findFirst()
                .orElse(parts.size());
    }
}
