package mes.routes.intake;

import java.util.List;
import mes.common.Rejection;
import mes.routes.Received;

/** What the messages of a wire mean, and what their senders are told. */
@FunctionalInterface
public interface Contract {

    /**
     * Says what a message asks, while those before it are being stored: what they change may not be seen yet. While the
     * database is away it is tried again.
     *
     * @throws Rejection when it is unreadable
     */
    Told understand(Received received);

    /** Tells the senders of a set what came of it, in the order of the set; it is committed. */
    default void answer(List<Outcome> set) {}
}
