package mes.b2mml;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the schema lets an element hold, as far as JSON has to know.
 *
 * @param value how its text is told, if it has text
 * @param parts its elements, in the order of the schema
 */
record Shape(Value value, List<Part> parts) {

    /** Of an element that the schema does not name. */
    static final Shape UNKNOWN = new Shape(Value.TEXT, List.of());

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
    record Part(String name, String type, boolean qualified, boolean repeatable) {}

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
