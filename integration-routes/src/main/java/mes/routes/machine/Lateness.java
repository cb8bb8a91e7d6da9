package mes.routes.machine;

import java.time.Instant;
import mes.common.Rejection;
import mes.performance.EquipmentCount;
import mes.performance.EquipmentCounts;
import mes.performance.EquipmentState;
import mes.performance.EquipmentStates;
import org.springframework.stereotype.Component;

/**
 * Sees to it that what comes out of quarantine does not undo what was said since: an old total would pass for a counter
 * that was reset.
 */
@Component
final class Lateness {

    private final EquipmentCounts counts;
    private final EquipmentStates states;

    Lateness(EquipmentCounts counts, EquipmentStates states) {
        this.counts = counts;
        this.states = states;
    }

    /** @throws Rejection NOT_ALLOWED when later totals are known */
    void checkCount(Report<?> report) {
        counts.find(report.equipment()).map(EquipmentCount::at).ifPresent(known -> check(report, known));
    }

    /** @throws Rejection NOT_ALLOWED when a later state is known */
    void checkState(Report<?> report) {
        states.find(report.equipment()).map(EquipmentState::since).ifPresent(known -> check(report, known));
    }

    private static void check(Report<?> report, Instant known) {
        if (report.replayed() && report.time().isBefore(known)) {
            throw Rejection.notAllowed("it is too late: " + report.equipment() + " said more at " + known);
        }
    }
}
