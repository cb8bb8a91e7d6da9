package mes.routes.http;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import mes.alert.AlertControl;
import mes.alert.Condition;
import mes.alert.WorkAlert;
import mes.alert.WorkAlertId;
import mes.alert.WorkAlerts;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.journal.Journal;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Work alerts and how people deal with them. */
@Component
final class WorkAlertRoutes extends Operations {

    private final WorkAlerts alerts;
    private final AlertControl control;
    private final Journal journal;
    private final Clock clock;

    WorkAlertRoutes(WorkAlerts alerts, AlertControl control, Journal journal, Clock clock, ObjectMapper json) {
        super(json);
        this.alerts = alerts;
        this.control = control;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void configure() {
        operation("listWorkAlerts", this::list);
        operation("raiseWorkAlert", this::raise);
        operation("getWorkAlert", this::get);
        operation("commandWorkAlert", this::command);
    }

    private Answer list(Request request) {
        boolean onlyOpen = request.query("open").map(Boolean::valueOf).orElse(true);
        List<WorkAlert> listed = onlyOpen ? alerts.open() : alerts.latest(request.limit());
        return Answer.ok(
                listed.stream().limit(request.limit()).map(WorkAlertView::of).toList());
    }

    private Answer raise(Request request) {
        NewWorkAlert asked = request.body(NewWorkAlert.class);
        WorkAlert raised = control.raise(asked.equipment, asked.as(clock), request.origin());
        return Answer.created("/api/v1/work-alerts", raised.id(), WorkAlertView.of(raised));
    }

    private Answer get(Request request) {
        WorkAlert alert = alerts.get(request.id(WorkAlertId::new));
        var history = journal.about("alert", alert.id().value()).stream()
                .map(JournalEntryView::of)
                .toList();
        return Answer.ok(new WithHistory(WorkAlertView.of(alert), history));
    }

    private Answer command(Request request) {
        WorkAlertId id = request.id(WorkAlertId::new);
        Asked asked = request.body(Asked.class);
        WorkAlert changed = switch (StandardName.read(WorkAlert.Command.class, asked.command)) {
            case ACKNOWLEDGE -> control.acknowledge(id, asked.comment, request.origin());
            case CONFIRM -> control.confirm(id, asked.comment, request.origin());
            case COMMENT -> control.comment(id, asked.said(), request.origin());
            case ONE_SHOT_SHELVE -> control.oneShotShelve(id, asked.comment, request.origin());
            case TIMED_SHELVE -> control.timedShelve(id, asked.time(), asked.comment, request.origin());
            case UNSHELVE -> control.unshelve(id, asked.comment, request.origin());
            case CLEAR -> control.clear(id, request.origin());
            case RAISE -> throw Rejection.invalid("what is raised anew is raised as a whole");
        };
        return Answer.ok(WorkAlertView.of(changed));
    }

    record NewWorkAlert(
            EquipmentId equipment,
            String condition,
            int severity,
            @Nullable String text) {

        Condition as(Clock clock) {
            return Condition.active(condition, severity, requireNonNullElse(text, ""), clock.instant());
        }
    }

    record Asked(
            String command,
            @Nullable String comment,
            @Nullable Integer seconds) {

        Duration time() {
            if (seconds == null) {
                throw Rejection.invalid("TimedShelve needs seconds");
            }
            return Duration.ofSeconds(seconds);
        }

        String said() {
            if (comment == null) {
                throw Rejection.invalid("Comment needs a comment");
            }
            return comment;
        }
    }

    record WithHistory(@JsonUnwrapped WorkAlertView alert, List<JournalEntryView> journal) {}
}
