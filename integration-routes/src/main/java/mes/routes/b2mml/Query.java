package mes.routes.b2mml;

import java.util.List;
import mes.routes.nouns.Sought;

/**
 * What a GET asks for: the objects that are like one of those it bears (PULL of Part 5).
 *
 * @param sought what is asked of an object, by each of those
 * @param most how many objects an answer may bear
 */
record Query<T>(List<Sought> sought, int most) {

    static <T> Query<T> of(List<T> asked, int most) {
        return new Query<>(asked.stream().map(Sought::by).distinct().toList(), most);
    }

    /** {@code *} stands for any characters. */
    List<String> identifiers() {
        return sought.stream().map(Sought::identifier).distinct().toList();
    }

    /** Whether the object has the identifier and the properties that one of them asks for. */
    boolean matches(T object) {
        return sought.stream().anyMatch(one -> one.isMetBy(object));
    }

    @Override
    public String toString() {
        return sought.toString();
    }
}
