package mes.work;

import java.time.Instant;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/**
 * The way of one job order to its equipment.
 *
 * @param attempts how often it was sent
 * @param word the equipment's own word for where the order stands, if it gave one
 */
public record Dispatch(
        JobOrderId jobOrder,
        EquipmentId equipment,
        DispatchState state,
        Instant since,
        int attempts,
        @Nullable String word,
        int version) {

    /** What may be asked of a dispatch. */
    public enum Command {
        WAIT,
        SEND,
        ACKNOWLEDGE,
        TIME_OUT,
        DECLINE,
        WITHDRAW
    }

    static Dispatch waiting(JobOrderId jobOrder, EquipmentId equipment, Instant now) {
        return new Dispatch(jobOrder, equipment, DispatchState.WAITING, now, 0, null, 1);
    }

    Dispatch again(EquipmentId to, Instant now) {
        return new Dispatch(jobOrder, to, DispatchState.WAITING, now, attempts, word, version + 1);
    }

    Dispatch sent(Instant now) {
        if (state != DispatchState.WAITING) {
            throw Rejection.notAllowed("job order " + jobOrder + " does not wait to be sent, it is " + state);
        }
        return new Dispatch(jobOrder, equipment, DispatchState.SENT, now, attempts + 1, word, version + 1);
    }

    Dispatch acknowledged(@Nullable String newWord, Instant now) {
        return new Dispatch(jobOrder, equipment, DispatchState.ACKNOWLEDGED, now, attempts, newWord, version + 1);
    }

    Dispatch declined(String why, Instant now) {
        return new Dispatch(jobOrder, equipment, DispatchState.DECLINED, now, attempts + 1, why, version + 1);
    }

    Dispatch timedOut(Instant now) {
        return new Dispatch(jobOrder, equipment, DispatchState.TIMED_OUT, now, attempts, word, version + 1);
    }

    Dispatch withdrawn(Instant now) {
        return new Dispatch(jobOrder, equipment, DispatchState.WITHDRAWN, now, attempts, word, version + 1);
    }
}
