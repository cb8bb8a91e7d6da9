package mes.routes.b2mml;

import java.util.function.Supplier;
import mes.b2mml.v0701.JobOrderDispatchStatusType;
import mes.b2mml.v0701.JobOrderType;
import mes.common.Origin;
import mes.routes.nouns.AskedJob;
import mes.work.JobCommand;
import mes.work.JobControl;
import org.springframework.stereotype.Component;

/** Takes in job orders, whatever noun they came in. */
@Component
final class JobIntake {

    private final JobControl control;

    JobIntake(JobControl control) {
        this.control = control;
    }

    void take(JobOrderType wire, Supplier<AskedJob> translation, Parts parts, Origin origin) {
        parts.attempt("JobOrder " + wire.getID().getValue(), () -> take(wire, translation.get(), parts, origin));
    }

    private void take(JobOrderType wire, AskedJob asked, Parts parts, Origin origin) {
        switch (asked.state()) {
            case CANCELLED -> control.execute(asked.id(), JobCommand.CANCEL, origin);
            case FORECAST -> control.store(asked.id(), asked.work(), origin);
            case RELEASED -> storeAndStart(wire, asked, parts, origin);
        }
    }

    private void storeAndStart(JobOrderType wire, AskedJob asked, Parts parts, Origin origin) {
        control.store(asked.id(), asked.work(), origin);
        if (asked.work().equipment() != null) {
            control.execute(asked.id(), JobCommand.START, origin);
        } else {
            wire.setDispatchStatus(new JobOrderDispatchStatusType().withValue("Waiting"));
            parts.modify("NotStarted", "JobOrder " + asked.id() + " names no equipment: stored, not started");
        }
    }
}
