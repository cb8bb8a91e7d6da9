package mes.routes.machine;

import mes.performance.EquipmentReports;
import mes.performance.MachineryState;
import mes.performance.OperationMode;
import mes.routes.Received;
import mes.routes.intake.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Equipment tells what it does. */
@Component
final class StateMessages implements Kind {

    private final Hearing hearing;
    private final EquipmentReports reports;
    private final Lateness lateness;

    StateMessages(Hearing hearing, EquipmentReports reports, Lateness lateness) {
        this.hearing = hearing;
        this.reports = reports;
        this.lateness = lateness;
    }

    @Override
    public String wire() {
        return "state";
    }

    @Override
    public Told understand(Received received) {
        return hearing.work(received, Message.class, this::report);
    }

    private void report(Report<Message> report) {
        lateness.checkState(report);
        Message message = report.message();
        reports.state(
                report.equipment(),
                MachineryState.named(message.state),
                message.mode == null ? OperationMode.PROCESSING : OperationMode.named(message.mode),
                message.reason,
                report.time(),
                report.origin());
    }

    /** The payload, as docs/messages promises it: state and mode by their names in OPC 40001-1. */
    record Message(
            String state, @Nullable String mode, @Nullable String reason) {}
}
