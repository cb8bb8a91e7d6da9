package mes.journal;

import java.util.function.Consumer;
import mes.common.Rejection;

/**
 * How far each sender has been heard. A sender numbers what it says within an epoch, the time since it last forgot its
 * numbers, and says it in order.
 */
public interface Sequences {

    /**
     * Carries out the work of a message unless this or a later number of its epoch was heard before. The effects of the
     * work and the number are committed together; a refused work has no effects, but its number counts as heard.
     *
     * @param refused keeps what was refused, in the same transaction
     * @return false when it was heard before
     */
    boolean once(String sender, String epoch, long number, Runnable work, Consumer<Rejection> refused);

    /** The highest number heard from the sender in the epoch; -1 when there is none. */
    long highest(String sender, String epoch);
}
