package mes.connection;

import java.util.Set;

/**
 * What of a server may be changed at somebody's request: nothing but what is named here, in the very same words.
 *
 * @param writable nodes whose value may be written
 * @param callable methods that may be called
 */
public record Reach(Set<String> writable, Set<String> callable) {

    /** Nothing. */
    public static final Reach NONE = new Reach(Set.of(), Set.of());

    public Reach {
        writable = Set.copyOf(writable);
        callable = Set.copyOf(callable);
    }
}
