package mes.routes.machine;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import mes.alert.AlertControl;
import mes.alert.Condition;
import mes.common.Rejection;
import mes.routes.Received;
import mes.routes.intake.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Equipment tells that something is the matter with it, and that it no longer is. */
@Component
final class AlertMessages implements Kind {

    private final Hearing hearing;
    private final AlertControl alerts;

    AlertMessages(Hearing hearing, AlertControl alerts) {
        this.hearing = hearing;
        this.alerts = alerts;
    }

    @Override
    public String wire() {
        return "alert";
    }

    @Override
    public Told understand(Received received) {
        return hearing.work(received, Message.class, this::report);
    }

    private void report(Report<Message> report) {
        Message message = report.message();
        switch (message.command) {
            case RAISE -> alerts.raise(report.equipment(), message.raised(report), report.origin());
            case CLEAR -> alerts.clear(report.equipment(), message.condition, report.time(), report.origin());
        }
    }

    /** What equipment may tell of a condition. */
    enum Command {
        @JsonProperty("Raise")
        RAISE,
        @JsonProperty("Clear")
        CLEAR
    }

    /** The payload, as docs/messages promises it; a condition that is raised has a severity. */
    record Message(
            Command command,
            String condition,
            @Nullable Integer severity,
            @Nullable String text) {

        Condition raised(Report<Message> report) {
            if (severity == null) {
                throw Rejection.invalid("severity is missing");
            }
            return Condition.active(condition, severity, requireNonNullElse(text, ""), report.time());
        }
    }
}
