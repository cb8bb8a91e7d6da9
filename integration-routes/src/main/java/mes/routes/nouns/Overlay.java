package mes.routes.nouns;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What became of something that was told: only what is otherwise now is written over the words in which it was told.
 *
 * @param told as the words tell it
 * @param now as it is
 */
record Overlay<T>(T told, T now) {

    <V> Overlay<T> write(Function<T, V> attribute, Consumer<V> write) {
        V value = attribute.apply(now);
        if (!Objects.equals(attribute.apply(told), value)) {
            write.accept(value);
        }
        return this;
    }

    /** Elements that repeat can only be replaced within their list. */
    static <E> void replace(List<E> elements, Collection<E> by) {
        elements.clear();
        elements.addAll(by);
    }
}
