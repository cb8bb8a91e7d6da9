package mes.cloud.link;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the cloud says. */
public sealed interface Heard {

    /**
     * A message to this device. It comes again until it is acknowledged.
     *
     * @param id the sender's, if he gave one
     */
    record Message(@Nullable String id, Map<String, String> properties, byte[] body, Runnable acknowledge)
            implements Heard {}

    /**
     * A question that is to be answered at once.
     *
     * @param request names the question in the answer
     */
    record Method(String name, String request, byte[] body) implements Heard {}

    /** What the cloud wants of this device, as a whole, as of the moment of connecting. */
    record Twin(byte[] body) implements Heard {}

    /** What the cloud wants of this device has changed: the parts that changed. */
    record Desired(long version, byte[] body) implements Heard {}

    /** The cloud took, or did not take, what this device reported. */
    record Reported(int status) implements Heard {}
}
