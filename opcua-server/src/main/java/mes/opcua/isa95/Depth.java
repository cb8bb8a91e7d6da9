package mes.opcua.isa95;

import java.util.function.Supplier;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;

/** How deep the structure is nested that this thread reads: parameters have subparameters, and attackers have time. */
final class Depth {

    private static final int DEEPEST = 16;
    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private Depth() {}

    static <T> T within(Supplier<T> work) {
        int depth = DEPTH.get();
        if (depth == DEEPEST) {
            throw new UaSerializationException(StatusCodes.Bad_EncodingLimitsExceeded, "nested too deep");
        }
        DEPTH.set(depth + 1);
        try {
            return work.get();
        } finally {
            DEPTH.set(depth);
        }
    }
}
