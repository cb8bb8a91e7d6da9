package mes.common;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Identifiers in which {@code *} stands for any characters, and what is like them (Part 5). */
public final class Wildcard {

    private Wildcard() {}

    /** The pattern in the words of SQL's LIKE. */
    public static String like(String pattern) {
        String literal = pattern.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return literal.replace('*', '%');
    }

    /**
     * Everything that is like one of the patterns, once, read as far as it is taken: pattern by pattern, page by page.
     *
     * @param page some that are like a pattern of SQL and come after an identifier, in the order of identifiers
     */
    public static <T> Stream<T> among(
            List<String> patterns, BiFunction<String, String, List<T>> page, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        return patterns.stream()
                .flatMap(pattern -> pattern.contains("*")
                        ? all(after -> page.apply(like(pattern), after), id)
                        : page.apply(like(pattern), "").stream())
                .filter(found -> seen.add(id.apply(found)));
    }

    private static <T> Stream<T> all(Function<String, List<T>> page, Function<T, String> id) {
        return Stream.iterate(
                        page.apply(""),
                        some -> !some.isEmpty(),
                        some -> page.apply(id.apply(some.get(some.size() - 1))))
                .flatMap(List::stream);
    }
}
