package mes.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import mes.alert.WorkAlert.Command;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out commands on work alerts: the one way in which any edge raises them and people deal with them. */
@Component
public class AlertControl {

    /** Enough for any equipment; whoever invents a condition for each of its messages is stopped. */
    private static final int MOST_OPEN = 100;

    private final WorkAlerts alerts;
    private final EquipmentHierarchy equipment;
    private final Clock clock;

    AlertControl(WorkAlerts alerts, EquipmentHierarchy equipment, Clock clock) {
        this.alerts = alerts;
        this.equipment = equipment;
        this.clock = clock;
    }

    /**
     * Tells that a condition is active; the same again changes nothing.
     *
     * @throws Rejection UNKNOWN equipment, INVALID, NOT_ALLOWED when too many of the equipment's alerts are open
     */
    @Transactional
    public WorkAlert raise(EquipmentId id, Condition condition, Origin origin) {
        equipment.get(id);
        Optional<WorkAlert> known = alerts.hold(WorkAlertId.of(id, condition.name()));
        if (known.filter(WorkAlert::isOpen).isEmpty() && alerts.open(id) >= MOST_OPEN) {
            throw Rejection.notAllowed("equipment " + id + " has " + MOST_OPEN + " open work alerts already");
        }
        WorkAlert now = known.map(before -> before.raise(condition)).orElseGet(() -> WorkAlert.raised(id, condition));
        return save(known.orElse(null), now, Command.RAISE, origin);
    }

    /** Tells that a condition is no longer active; one that never was, or is not, stays as it is. */
    @Transactional
    public void clear(EquipmentId id, String condition, Instant time, Origin origin) {
        equipment.get(id);
        alerts.hold(WorkAlertId.of(id, condition))
                .ifPresent(before -> save(before, before.clear(time), Command.CLEAR, origin));
    }

    /** Decides that a condition is no longer active, where nobody else will tell. */
    @Transactional
    public WorkAlert clear(WorkAlertId id, Origin origin) {
        return change(id, Command.CLEAR, origin, WorkAlert::clear);
    }

    /** @throws Rejection UNKNOWN, or NOT_ALLOWED when it is acknowledged already */
    @Transactional
    public WorkAlert acknowledge(WorkAlertId id, @Nullable String comment, Origin origin) {
        return change(id, Command.ACKNOWLEDGE, origin, (alert, now) -> alert.acknowledge(origin.who(), comment, now));
    }

    /** @throws Rejection UNKNOWN, or NOT_ALLOWED unless it is acknowledged and not yet confirmed */
    @Transactional
    public WorkAlert confirm(WorkAlertId id, @Nullable String comment, Origin origin) {
        return change(id, Command.CONFIRM, origin, (alert, now) -> alert.confirm(origin.who(), comment, now));
    }

    /** @throws Rejection UNKNOWN, or INVALID when nothing is said */
    @Transactional
    public WorkAlert comment(WorkAlertId id, String comment, Origin origin) {
        return change(id, Command.COMMENT, origin, (alert, now) -> alert.comment(origin.who(), comment, now));
    }

    /**
     * Puts an alert aside for as long as it is active, {@link Shelving#LONGEST} at most.
     *
     * @throws Rejection UNKNOWN, or NOT_ALLOWED when it is so already or needs no attention
     */
    @Transactional
    public WorkAlert oneShotShelve(WorkAlertId id, @Nullable String comment, Origin origin) {
        return change(
                id, Command.ONE_SHOT_SHELVE, origin, (alert, now) -> alert.oneShotShelve(origin.who(), comment, now));
    }

    /**
     * Puts an alert aside for a time.
     *
     * @throws Rejection UNKNOWN, INVALID for no time or too much, or NOT_ALLOWED when it needs no attention
     */
    @Transactional
    public WorkAlert timedShelve(WorkAlertId id, Duration time, @Nullable String comment, Origin origin) {
        return change(
                id, Command.TIMED_SHELVE, origin, (alert, now) -> alert.timedShelve(time, origin.who(), comment, now));
    }

    /** @throws Rejection UNKNOWN, or NOT_ALLOWED unless it is shelved */
    @Transactional
    public WorkAlert unshelve(WorkAlertId id, @Nullable String comment, Origin origin) {
        return change(id, Command.UNSHELVE, origin, (alert, now) -> alert.unshelve(origin.who(), comment, now));
    }

    /** Brings back every alert whose time on the shelf is over. */
    @Transactional
    void unshelveInTime() {
        Instant now = clock.instant();
        alerts.holdShelvedUntil(now)
                .forEach(before -> save(before, before.unshelve(now), Command.UNSHELVE, Origin.SERVER));
    }

    private WorkAlert change(
            WorkAlertId id, Command command, Origin origin, BiFunction<WorkAlert, Instant, WorkAlert> work) {
        WorkAlert before = alerts.hold(id).orElseThrow(() -> Rejection.unknown("work alert", id));
        return save(before, work.apply(before, clock.instant()), command, origin);
    }

    private WorkAlert save(@Nullable WorkAlert before, WorkAlert now, Command command, Origin origin) {
        if (!now.equals(before)) {
            alerts.save(now, command, origin);
        }
        return now;
    }
}
