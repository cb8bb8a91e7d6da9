package mes.routes.machine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mes.common.Quantity;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialLotId;
import mes.material.MaterialUse;
import mes.routes.Received;
import mes.routes.intake.Told;
import mes.work.DispatchControl;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrderId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Equipment tells how it gets on with a job order. */
@Component
final class JobCommandMessages implements Kind {

    private final Hearing hearing;
    private final Assignments assignments;
    private final DispatchControl dispatch;
    private final JobControl jobs;

    JobCommandMessages(Hearing hearing, Assignments assignments, DispatchControl dispatch, JobControl jobs) {
        this.hearing = hearing;
        this.assignments = assignments;
        this.dispatch = dispatch;
        this.jobs = jobs;
    }

    @Override
    public String wire() {
        return "job-command";
    }

    @Override
    public Told understand(Received received) {
        return hearing.work(received, Message.class, this::execute);
    }

    private void execute(Report<Message> report) {
        Message message = report.message();
        assignments.check(message.jobOrder, report.equipment());
        if (message.command == Command.BEGIN) {
            jobs.execute(message.jobOrder, JobCommand.BEGIN, report.origin());
        }
        if (!message.actuals().isEmpty()) {
            jobs.report(message.jobOrder, message.actuals(), report.origin());
        }
        switch (message.command) {
            case ACKNOWLEDGE -> dispatch.acknowledge(message.jobOrder, message.word, report.origin());
            case BEGIN -> {}
            default -> jobs.execute(message.jobOrder, JobCommand.valueOf(message.command.name()), report.origin());
        }
    }

    /** What equipment may ask of a job order. */
    enum Command {
        @JsonProperty("Acknowledge")
        ACKNOWLEDGE,
        @JsonProperty("Begin")
        BEGIN,
        @JsonProperty("Pause")
        PAUSE,
        @JsonProperty("Resume")
        RESUME,
        @JsonProperty("Complete")
        COMPLETE,
        @JsonProperty("Stop")
        STOP,
        @JsonProperty("Abort")
        ABORT
    }

    /** The payload, as docs/messages promises it. */
    record Message(
            JobOrderId jobOrder,
            Command command,
            @Nullable String word,
            @Nullable List<Actual> materials) {

        List<MaterialAmount> actuals() {
            return Optional.ofNullable(materials).orElse(List.of()).stream()
                    .map(Actual::amount)
                    .toList();
        }
    }

    /** A material actual. */
    record Actual(
            @Nullable MaterialDefinitionId definition,
            @Nullable MaterialLotId lot,
            String use,
            BigDecimal quantity,
            @Nullable String unit) {

        Actual {
            Amounts.check("quantity", quantity);
        }

        MaterialAmount amount() {
            return new MaterialAmount(definition, lot, MaterialUse.named(use), new Quantity(quantity, unit));
        }
    }
}
