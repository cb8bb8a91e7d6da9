package mes.routes.b2mml;

import java.util.Optional;
import mes.b2mml.v0701.JobOrderDispatchStatusType;
import mes.common.Origin;
import mes.common.Rejection;
import mes.operations.RequestState;
import mes.routes.nouns.AskedJob;
import mes.routes.nouns.GivenJob;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrder;
import mes.work.JobOrders;
import mes.work.JobState;
import org.springframework.stereotype.Component;

/** Takes in job orders, whatever noun they came in. */
@Component
final class JobIntake {

    private final JobOrders orders;
    private final JobControl control;

    JobIntake(JobOrders orders, JobControl control) {
        this.orders = orders;
        this.control = control;
    }

    /** Stores a job order, or gives a command to one that is there. */
    void add(GivenJob job, Parts parts, Origin origin) {
        attempt(job, parts, () -> {
            AskedJob asked = job.asked();
            if (!isAboutOneThatIsThere(asked)) {
                store(asked, origin);
            }
            follow(job, asked, parts, origin);
        });
    }

    /** Has a job order be as it is given here, whatever it was. */
    void put(GivenJob job, Parts parts, Origin origin) {
        attempt(job, parts, () -> {
            AskedJob asked = job.asked();
            if (!isAboutOneThatIsThere(asked)) {
                storeOrUpdate(asked, origin);
            }
            follow(job, asked, parts, origin);
        });
    }

    /** Changes what is given of a job order that is there. */
    void change(GivenJob job, Parts parts, Origin origin) {
        attempt(job, parts, () -> {
            JobOrder known = orders.get(job.id());
            AskedJob asked = job.changed(known);
            update(known, asked, origin);
            decide(job, asked, parts, origin);
        });
    }

    /** As change, but what is not there is added. */
    void merge(GivenJob job, Parts parts, Origin origin) {
        if (orders.find(job.id()).isPresent()) {
            change(job, parts, origin);
        } else {
            put(job, parts, origin);
        }
    }

    /** Has the document show the job order as it is now, if it is there. */
    void show(GivenJob job) {
        orders.find(job.id()).ifPresent(job::show);
    }

    /** Cancels a job order that was not begun, and clears one that is over: nobody asks for it any more. */
    void remove(GivenJob job, Parts parts, Origin origin) {
        attempt(job, parts, () -> remove(orders.get(job.id()), origin));
    }

    private void remove(JobOrder order, Origin origin) {
        switch (order.state()) {
            case ENDED, ABORTED -> control.execute(order.id(), JobCommand.CLEAR, origin);
            case CANCELLED, CLEARED -> {}
            default -> control.execute(order.id(), JobCommand.CANCEL, origin);
        }
    }

    private static void attempt(GivenJob job, Parts parts, Runnable work) {
        parts.attempt("JobOrder " + job.wire().getID().getValue(), work);
    }

    private static boolean isAboutOneThatIsThere(AskedJob asked) {
        return asked.state() == RequestState.CANCELLED
                || asked.command() != null && asked.command() != JobCommand.START;
    }

    private void store(AskedJob asked, Origin origin) {
        Optional<JobOrder> known = orders.find(asked.id());
        if (known.isEmpty()) {
            control.store(asked.id(), asked.work(), origin);
        } else if (known.get().state() == JobState.CANCELLED
                || !known.get().work().equals(asked.work())) {
            throw Rejection.alreadyExists("job order", asked.id());
        }
    }

    private void storeOrUpdate(AskedJob asked, Origin origin) {
        Optional<JobOrder> known = orders.find(asked.id());
        if (known.isEmpty()) {
            control.store(asked.id(), asked.work(), origin);
        } else {
            update(known.get(), asked, origin);
        }
    }

    private void update(JobOrder known, AskedJob asked, Origin origin) {
        if (!known.work().equals(asked.work())) {
            control.update(known.id(), asked.work(), origin);
        }
    }

    /** Who says nothing of when it may start means at once. */
    private void follow(GivenJob job, AskedJob asked, Parts parts, Origin origin) {
        boolean isSaid = asked.state() != null || asked.command() != null;
        decide(job, isSaid ? asked : asked.released(), parts, origin);
    }

    private void decide(GivenJob job, AskedJob asked, Parts parts, Origin origin) {
        JobOrder order = orders.get(asked.id());
        if (asked.command() != null && asked.command() != JobCommand.START) {
            control.execute(order.id(), asked.command(), origin);
        } else if (asked.command() == JobCommand.START || asked.state() == RequestState.RELEASED) {
            start(job, order, parts, origin);
        } else if (asked.state() == RequestState.FORECAST && order.state() == JobState.ALLOWED_TO_START) {
            control.execute(order.id(), JobCommand.REVOKE_START, origin);
        } else if (asked.state() == RequestState.CANCELLED && order.state() != JobState.CANCELLED) {
            control.execute(order.id(), JobCommand.CANCEL, origin);
        }
    }

    /** What may start already, or was begun, is as it was asked for. */
    private void start(GivenJob job, JobOrder order, Parts parts, Origin origin) {
        if (order.state() != JobState.NOT_ALLOWED_TO_START) {
            return;
        }
        if (order.work().equipment() != null) {
            control.execute(order.id(), JobCommand.START, origin);
        } else {
            job.wire().setDispatchStatus(new JobOrderDispatchStatusType().withValue("Waiting"));
            parts.modify("NotStarted", "JobOrder " + order.id() + " names no equipment: stored, not started");
        }
    }
}
