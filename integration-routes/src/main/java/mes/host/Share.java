package mes.host;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The part of a wire that one session receives: all messages of some equipment, and none of the others'.
 *
 * @param index from 0
 * @param of how many parts the wire has; the same for all servers of a database
 */
record Share(int index, int of) {

    static final Share WHOLE = new Share(0, 1);

    /** The level of a topic that names the equipment. */
    private static final int EQUIPMENT = 2;

    static List<Share> all(int of) {
        return IntStream.range(0, of).mapToObj(index -> new Share(index, of)).toList();
    }

    boolean has(String topic) {
        return of == 1 || Math.floorMod(equipment(topic).hashCode(), of) == index;
    }

    /** Sessions of another division are others: what waits in them was divided otherwise. */
    String name(String clientId) {
        return of == 1 ? clientId : clientId + "-" + (index + 1) + "-of-" + of;
    }

    private static String equipment(String topic) {
        String[] levels = topic.split("/", EQUIPMENT + 2);
        return levels.length > EQUIPMENT ? levels[EQUIPMENT] : topic;
    }
}
