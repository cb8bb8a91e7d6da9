package mes.routes.b2mml;

import mes.common.Origin;
import mes.routes.nouns.GivenResponse;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobState;
import mes.work.Report;
import org.springframework.stereotype.Component;

/** Takes in what others report of work: each report becomes commands on its job order, and what it tells is kept. */
@Component
final class ResponseIntake {

    private final JobOrders orders;
    private final JobControl control;

    ResponseIntake(JobOrders orders, JobControl control) {
        this.orders = orders;
        this.control = control;
    }

    void take(GivenResponse response, Parts parts, Origin origin) {
        parts.attempt(response.name(), () -> take(response, orders.get(response.jobOrder()), origin));
    }

    private void take(GivenResponse response, JobOrder order, Origin origin) {
        Report report = response.report(order.work());
        switch (String.valueOf(response.state())) {
            case "Running" -> {
                run(order, origin);
                control.report(order.id(), report, origin);
            }
            case "Held", "Paused", "Suspended" -> {
                begin(order, origin);
                control.report(order.id(), report, origin);
                pause(order.id(), origin);
            }
            case "Completed", "Closed" -> {
                begin(order, origin);
                control.report(order.id(), report, origin);
                complete(order.id(), report, origin);
            }
            case "Aborted" -> abort(order, report, origin);
            case "Cancelled" -> control.execute(order.id(), JobCommand.CANCEL, origin);
            default -> control.report(order.id(), report, origin);
        }
    }

    private void begin(JobOrder order, Origin origin) {
        if (order.state().compareTo(JobState.RUNNING) < 0) {
            control.execute(order.id(), JobCommand.BEGIN, origin);
        }
    }

    private void run(JobOrder order, Origin origin) {
        switch (order.state()) {
            case RUNNING -> {}
            case INTERRUPTED -> control.execute(order.id(), JobCommand.RESUME, origin);
            default -> control.execute(order.id(), JobCommand.BEGIN, origin);
        }
    }

    private void pause(JobOrderId id, Origin origin) {
        if (orders.get(id).state() != JobState.INTERRUPTED) {
            control.execute(id, JobCommand.PAUSE, origin);
        }
    }

    /** Who tells of no materials means that all was done that was asked for. */
    private void complete(JobOrderId id, Report report, Origin origin) {
        switch (orders.get(id).state()) {
            case ENDED -> {}
            case INTERRUPTED -> control.execute(id, JobCommand.STOP, origin);
            default -> {
                if (report.materials() == null) {
                    control.declareComplete(id, origin);
                } else {
                    control.execute(id, JobCommand.COMPLETE, origin);
                }
            }
        }
    }

    /** What was never begun has nothing to report. */
    private void abort(JobOrder order, Report report, Origin origin) {
        if (order.state().compareTo(JobState.RUNNING) >= 0) {
            control.report(order.id(), report, origin);
        }
        if (order.state() != JobState.ABORTED) {
            control.execute(order.id(), JobCommand.ABORT, origin);
        }
    }
}
