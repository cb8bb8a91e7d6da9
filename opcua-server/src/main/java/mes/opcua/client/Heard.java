package mes.opcua.client;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;

/**
 * What a PLC told of its properties and nobody kept yet. It outlives the connection, so that nothing is lost while the
 * database is away; of more than {@value #MOST} values the newest are not taken, which is a gap like any other.
 *
 * <p>Filled by one thread and emptied by another.
 */
final class Heard {

    private static final int MOST = 100_000;

    private final Queue<Said> waiting = new ArrayDeque<>();
    private boolean isOverrun;

    /** One value of one property. */
    record Said(String property, DataValue value) {}

    synchronized void add(String property, DataValue value) {
        if (waiting.size() < MOST) {
            waiting.add(new Said(property, value));
        } else {
            isOverrun = true;
        }
    }

    /** The oldest; they stay until they are dropped. */
    synchronized List<Said> oldest(int most) {
        return waiting.stream().limit(most).toList();
    }

    synchronized void drop(int oldest) {
        for (int i = 0; i < oldest; i++) {
            waiting.remove();
        }
    }

    /** Whether anything was not taken since this was last asked. */
    synchronized boolean wasOverrun() {
        boolean was = isOverrun;
        isOverrun = false;
        return was;
    }
}
