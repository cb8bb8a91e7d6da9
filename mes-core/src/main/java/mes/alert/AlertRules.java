package mes.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import mes.common.Origin;
import mes.equipment.EquipmentId;
import mes.journal.Cursors;
import mes.journal.Cursors.Following;
import mes.journal.JournalEntry;
import mes.journal.JournalReader;
import mes.performance.EquipmentConnection;
import mes.work.Dispatch;
import mes.work.DispatchState;
import mes.work.Dispatches;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Raises the alerts that the server finds by itself in the journal: equipment that is offline, and job orders that
 * equipment does not acknowledge.
 */
@Component
final class AlertRules implements SmartLifecycle, JournalReader {

    private static final String NAME = "alerts";

    private static final String OFFLINE = "Offline";
    private static final int OFFLINE_SEVERITY = 500;
    private static final String STUCK = "JobOrderNotAcknowledged";
    private static final int STUCK_SEVERITY = 300;

    private final Cursors cursors;
    private final Dispatches dispatches;
    private final WorkAlerts alerts;
    private final AlertControl control;
    private final ObjectMapper json;
    private @Nullable Following following;

    AlertRules(Cursors cursors, Dispatches dispatches, WorkAlerts alerts, AlertControl control, ObjectMapper json) {
        this.cursors = cursors;
        this.dispatches = dispatches;
        this.alerts = alerts;
        this.control = control;
        this.json = json;
    }

    /** What is about to be sent, and what was, tells nothing of whether it arrives. */
    @Override
    public boolean concerns(JournalEntry entry) {
        return switch (entry.kind()) {
            case "equipment-connection" -> true;
            case "dispatch" -> !entry.command().equals(Dispatch.Command.SEND.name()) && entry.version() > 1;
            default -> false;
        };
    }

    @Override
    public void read(JournalEntry entry) throws JsonProcessingException {
        if (entry.kind().equals("dispatch")) {
            judge(json.readValue(entry.record(), Dispatch.class));
        } else {
            judge(json.readValue(entry.record(), EquipmentConnection.class));
        }
    }

    private void judge(EquipmentConnection connection) {
        EquipmentId where = connection.equipment();
        if (connection.online()) {
            control.clear(where, OFFLINE, connection.since(), Origin.SERVER);
        } else {
            raise(where, Condition.active(OFFLINE, OFFLINE_SEVERITY, where + " is offline", connection.since()));
        }
    }

    private void judge(Dispatch dispatch) {
        EquipmentId where = dispatch.equipment();
        if (isStuck(dispatch)) {
            raise(where, Condition.active(STUCK, STUCK_SEVERITY, stuck(dispatch), dispatch.since()));
        } else if (isActive(WorkAlertId.of(where, STUCK)) && nothingIsStuck(where)) {
            control.clear(where, STUCK, dispatch.since(), Origin.SERVER);
        }
    }

    private void raise(EquipmentId where, Condition condition) {
        control.raise(where, condition, Origin.SERVER);
    }

    private boolean isActive(WorkAlertId id) {
        return alerts.find(id).filter(alert -> alert.condition().active()).isPresent();
    }

    private boolean nothingIsStuck(EquipmentId where) {
        return dispatches.unacknowledged(where).stream().noneMatch(AlertRules::isStuck);
    }

    private static boolean isStuck(Dispatch dispatch) {
        return dispatch.state() == DispatchState.TIMED_OUT || dispatch.state() == DispatchState.DECLINED;
    }

    private static String stuck(Dispatch dispatch) {
        return dispatch.state() == DispatchState.DECLINED
                ? "job order " + dispatch.jobOrder() + " is declined: " + dispatch.word()
                : "job order " + dispatch.jobOrder() + " is not acknowledged";
    }

    @Override
    public synchronized void start() {
        following = cursors.follow(NAME, this);
    }

    @Override
    public synchronized void stop() {
        if (following != null) {
            following.close();
            following = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return following != null;
    }
}
