package mes.routes.nouns;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import mes.b2mml.Wire;
import mes.b2mml.v0701.IdentifierType;

/** Parts that the standard wants identified and the domain does not: they are numbered from 1. */
final class Numbered {

    private Numbered() {}

    static <T, R> List<R> each(List<T> parts, BiFunction<IdentifierType, T, R> wire) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> wire.apply(Wire.id(String.valueOf(i + 1)), parts.get(i)))
                .toList();
    }
}
