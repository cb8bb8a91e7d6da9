package mes.routes.nouns;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a CHANGE makes of an object: elements given replace those there, elements absent stay, and a part that has an
 * identifier changes the part of that identifier or is added (Part 5).
 */
public final class Merging {

    private Merging() {}

    /** A new object; neither of these is altered. */
    public static <T> T merge(T known, T given) {
        T merged = Elements.copy(known);
        for (Field field : Elements.of(given.getClass())) {
            if (!Elements.values(field, given).isEmpty() && !Elements.isId(field)) {
                merge(field, merged, given);
            }
        }
        return merged;
    }

    private static void merge(Field field, Object merged, Object given) {
        if (field.getType() == List.class) {
            Elements.set(field, merged, merge(Elements.values(field, merged), Elements.values(field, given)));
        } else {
            Elements.set(field, merged, Elements.get(field, given));
        }
    }

    private static List<Object> merge(List<Object> known, List<Object> given) {
        if (!given.stream().allMatch(part -> part != null && Elements.id(part).isPresent())) {
            return given;
        }
        List<Object> merged = new ArrayList<>(known);
        for (Object part : given) {
            place(merged, part)
                    .ifPresentOrElse(at -> merged.set(at, merge(merged.get(at), part)), () -> merged.add(part));
        }
        return merged;
    }

    private static OptionalInt place(List<Object> parts, Object part) {
        return IntStream.range(0, parts.size())
                .filter(at ->
                        parts.get(at) != null && Elements.id(parts.get(at)).equals(Elements.id(part)))
                .findFirst();
    }
}
