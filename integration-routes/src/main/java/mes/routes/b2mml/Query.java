package mes.routes.b2mml;

import java.util.List;
import mes.b2mml.v0701.IdentifierType;
import org.jspecify.annotations.Nullable;

/**
 * What a GET asks for: the objects that are like one of those it bears (PULL of Part 5).
 *
 * @param identifiers {@code *} stands for any characters; an object without identifier asks for all
 * @param most how many objects an answer may bear
 */
record Query<T>(List<String> identifiers, int most) {

    private static final String ANY = "*";

    static <T> Query<T> of(Noun<T> noun, List<T> asked, int most) {
        return new Query<>(
                asked.stream()
                        .map(object -> identifier(noun.id(object)))
                        .distinct()
                        .toList(),
                most);
    }

    private static String identifier(@Nullable IdentifierType id) {
        return id == null || id.getValue().isBlank() ? ANY : id.getValue().strip();
    }
}
