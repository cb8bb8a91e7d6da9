package mes.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * @param at when this version became true
 * @param raisedIn the version in which it last came up or became worse: whoever acknowledges an older one has not seen this
 */
public record WorkAlert(
        WorkAlertId id,
        EquipmentId equipment,
        Condition condition,
        Handling handling,
        Instant at,
        int raisedIn,
        int version) {

    /** What may be asked of a work alert. */
    public enum Command {
        RAISE,
        CLEAR,
        ACKNOWLEDGE,
        CONFIRM,
        COMMENT
    }

    static WorkAlert raised(EquipmentId equipment, Condition condition) {
        WorkAlertId id = WorkAlertId.of(equipment, condition.name());
        return new WorkAlert(id, equipment, condition, Handling.NONE, condition.since(), 1, 1);
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
            return new WorkAlert(id, equipment, raised, Handling.NONE, now.since(), version + 1, version + 1);
        }
        return now.severity() > condition.severity()
                ? new WorkAlert(id, equipment, raised, handling.anew(), now.since(), version + 1, version + 1)
                : with(raised, handling, now.since());
    }

    /** What is not active stays as it is. */
    WorkAlert clear(Instant time) {
        return condition.active() ? with(condition.clear(time), handling, time) : this;
    }

    WorkAlert acknowledge(String who, @Nullable String comment, Instant now) {
        if (handling.stage() != Stage.UNACKNOWLEDGED) {
            throw Rejection.notAllowed("work alert " + id + " is acknowledged already");
        }
        return with(condition, handling.reach(Stage.ACKNOWLEDGED, who, comment, now), now);
    }

    WorkAlert confirm(String who, @Nullable String comment, Instant now) {
        if (handling.stage() != Stage.ACKNOWLEDGED) {
            String why = handling.stage() == Stage.CONFIRMED ? "confirmed already" : "not acknowledged yet";
            throw Rejection.notAllowed("work alert " + id + " is " + why);
        }
        return with(condition, handling.reach(Stage.CONFIRMED, who, comment, now), now);
    }

    WorkAlert comment(String who, String comment, Instant now) {
        return with(condition, handling.reach(handling.stage(), who, comment, now), now);
    }

    private WorkAlert with(Condition newCondition, Handling newHandling, Instant time) {
        return new WorkAlert(id, equipment, newCondition, newHandling, time, raisedIn, version + 1);
    }
}
