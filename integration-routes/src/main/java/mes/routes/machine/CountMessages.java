package mes.routes.machine;

import java.math.BigDecimal;
import mes.performance.EquipmentReports;
import mes.routes.Received;
import mes.routes.intake.Told;
import mes.work.JobOrderId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Equipment tells its totals. */
@Component
final class CountMessages implements Kind {

    private final Hearing hearing;
    private final EquipmentReports reports;
    private final Assignments assignments;
    private final Lateness lateness;

    CountMessages(Hearing hearing, EquipmentReports reports, Assignments assignments, Lateness lateness) {
        this.hearing = hearing;
        this.reports = reports;
        this.assignments = assignments;
        this.lateness = lateness;
    }

    @Override
    public String wire() {
        return "count";
    }

    @Override
    public Told understand(Received received) {
        return hearing.work(received, Message.class, this::report);
    }

    private void report(Report<Message> report) {
        lateness.checkCount(report);
        Message totals = report.message();
        if (totals.jobOrder != null) {
            assignments.check(totals.jobOrder, report.equipment());
        }
        reports.count(
                report.equipment(),
                totals.good,
                totals.scrap,
                totals.rework,
                totals.jobOrder,
                report.time(),
                report.origin());
    }

    /** The payload, as docs/messages promises it: totals since the equipment began to count. */
    record Message(
            BigDecimal good,
            BigDecimal scrap,
            BigDecimal rework,
            @Nullable JobOrderId jobOrder) {

        Message {
            Amounts.check("good", good);
            Amounts.check("scrap", scrap);
            Amounts.check("rework", rework);
        }
    }
}
