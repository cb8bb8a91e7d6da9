package mes.connection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The node that tells a property of the equipment.
 *
 * @param deadband by how much a number must change to be told; absent for any change
 * @param expectedInterval the longest time without a new value or source time while all is well; absent when a value may
 *     stand still for ever
 * @param samplingInterval how often the PLC looks at it; absent for as often as it publishes
 */
public record PropertyNode(
        String node,
        @Nullable Double deadband,
        @Nullable Duration expectedInterval,
        @Nullable Duration samplingInterval) {

    /** A node that may stand still for ever, of which any change is told. */
    public static PropertyNode of(String node) {
        return new PropertyNode(node, null, null, null);
    }
}
