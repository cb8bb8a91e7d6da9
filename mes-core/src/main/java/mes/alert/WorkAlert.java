package mes.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import mes.alert.Handling.Stage;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/**
 * Something about equipment that somebody must attend to (ISA-95 part 4, work alert), as it last came up.
 *
 * <p>Immutable: a command yields the next version, or a {@link Rejection}.
 *
 * @param shelving that somebody put it aside, if somebody did
 * @param at when this version became true
 * @param raisedIn the version in which it last came up or became worse: whoever acknowledges an older one has not seen this
 */
public record WorkAlert(
        WorkAlertId id,
        EquipmentId equipment,
        Condition condition,
        Handling handling,
        @Nullable Shelving shelving,
        Instant at,
        int raisedIn,
        int version) {

    /** What may be asked of a work alert. */
    public enum Command {
        RAISE,
        CLEAR,
        ACKNOWLEDGE,
        CONFIRM,
        COMMENT,
        ONE_SHOT_SHELVE,
        TIMED_SHELVE,
        UNSHELVE
    }

    static WorkAlert raised(EquipmentId equipment, Condition condition) {
        WorkAlertId id = WorkAlertId.of(equipment, condition.name());
        return new WorkAlert(id, equipment, condition, Handling.NONE, null, condition.since(), 1, 1);
    }

    /** Whether it still needs attention: it is active, or nobody has confirmed it. */
    @JsonProperty("open")
    public boolean isOpen() {
        return condition.active() || handling.stage() != Stage.CONFIRMED;
    }

    /** The same again changes nothing; what comes up again, or is more severe than before, is to be acknowledged anew. */
    WorkAlert raise(Condition now) {
        if (condition.says(now)) {
            return this;
        }
        Condition raised = condition.raise(now);
        if (!condition.active()) {
            return anew(raised, Handling.NONE, now.since());
        }
        return now.severity() > condition.severity()
                ? anew(raised, handling.anew(), now.since())
                : with(raised, handling, shelving, now.since());
    }

    /** What is not active stays as it is; what was shelved for as long as it was active is back. */
    WorkAlert clear(Instant time) {
        Shelving left = shelving != null && shelving.oneShot() ? null : shelving;
        return condition.active() ? with(condition.clear(time), handling, left, time) : this;
    }

    WorkAlert acknowledge(String who, @Nullable String comment, Instant now) {
        if (handling.stage() != Stage.UNACKNOWLEDGED) {
            throw Rejection.notAllowed("work alert " + id + " is acknowledged already");
        }
        return with(handling.reach(Stage.ACKNOWLEDGED, who, comment, now), shelving, now);
    }

    WorkAlert confirm(String who, @Nullable String comment, Instant now) {
        if (handling.stage() != Stage.ACKNOWLEDGED) {
            String why = handling.stage() == Stage.CONFIRMED ? "confirmed already" : "not acknowledged yet";
            throw Rejection.notAllowed("work alert " + id + " is " + why);
        }
        return with(handling.reach(Stage.CONFIRMED, who, comment, now), shelving, now);
    }

    WorkAlert comment(String who, String comment, Instant now) {
        return with(handling.reach(handling.stage(), who, comment, now), shelving, now);
    }

    /** Puts it aside for as long as it is active; for the next time when it is not. */
    WorkAlert oneShotShelve(String who, @Nullable String comment, Instant now) {
        if (shelving != null && shelving.oneShot()) {
            throw Rejection.notAllowed("work alert " + id + " is shelved already");
        }
        return shelve(Shelving.oneShot(who, now), comment, now);
    }

    /** Puts it aside for a time, which begins anew when it is shelved already. */
    WorkAlert timedShelve(Duration time, String who, @Nullable String comment, Instant now) {
        return shelve(Shelving.timed(time, who, now), comment, now);
    }

    private WorkAlert shelve(Shelving shelf, @Nullable String comment, Instant now) {
        if (!isOpen()) {
            throw Rejection.notAllowed("work alert " + id + " needs no attention");
        }
        return with(handling.reach(handling.stage(), shelf.who(), comment, now), shelf, now);
    }

    WorkAlert unshelve(String who, @Nullable String comment, Instant now) {
        if (shelving == null) {
            throw Rejection.notAllowed("work alert " + id + " is not shelved");
        }
        return with(handling.reach(handling.stage(), who, comment, now), null, now);
    }

    /** Its time on the shelf is over: nobody did that. */
    WorkAlert unshelve(Instant now) {
        return with(handling, null, now);
    }

    private WorkAlert anew(Condition raised, Handling newHandling, Instant time) {
        return new WorkAlert(id, equipment, raised, newHandling, shelving, time, version + 1, version + 1);
    }

    private WorkAlert with(Handling newHandling, @Nullable Shelving shelf, Instant time) {
        return with(condition, newHandling, shelf, time);
    }

    private WorkAlert with(Condition newCondition, Handling newHandling, @Nullable Shelving shelf, Instant time) {
        return new WorkAlert(id, equipment, newCondition, newHandling, shelf, time, raisedIn, version + 1);
    }
}
