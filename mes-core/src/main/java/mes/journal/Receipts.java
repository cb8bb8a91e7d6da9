package mes.journal;

import java.util.function.Function;
import java.util.function.Supplier;
import mes.common.Rejection;

/** What was answered to every message that has an identity, so that the same message twice has one effect. */
public interface Receipts {

    /**
     * Carries out the work of a message unless it was carried out before, and gives the answer, then or now. The effects
     * of the work and the receipt are committed together; a refused work has no effects but its answer is kept too.
     *
     * @param edge the edge that received the message
     * @param message the message's own identity, for example its BODID
     * @param refused turns a {@link Rejection} into an answer
     */
    String once(String edge, String message, Supplier<String> work, Function<Rejection, String> refused);
}
