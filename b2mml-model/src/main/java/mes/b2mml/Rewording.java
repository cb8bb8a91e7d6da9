package mes.b2mml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an element is called in an older release and in V0701.
 *
 * @param older its name; two where the one that carries the words is inside another
 * @param newer likewise
 * @param implied what the older name says by itself, and V0701 in children of their own
 */
record Rewording(List<String> older, List<String> newer, Map<String, String> implied) {

    /** @param older a name, or {@code outer/inner} */
    static Rewording of(String older, String newer) {
        return new Rewording(List.of(older.split("/")), List.of(newer.split("/")), Map.of());
    }

    Rewording implying(String child, String word) {
        var more = new LinkedHashMap<>(implied);
        more.put(child, word);
        return new Rewording(older, newer, more);
    }

    List<String> from(Direction direction) {
        return direction == Direction.FORWARD ? older : newer;
    }

    List<String> to(Direction direction) {
        return direction == Direction.FORWARD ? newer : older;
    }

    /** Whether both call it the same, but mean another thing by it. */
    boolean keepsItsName() {
        return older.get(0).equals(newer.get(0));
    }

    /** From the older release to V0701, or back. */
    enum Direction {
        FORWARD,
        BACK;

        Direction opposite() {
            return this == FORWARD ? BACK : FORWARD;
        }
    }
}
