package mes.routes.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import mes.work.DispatchControl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again for what could not be sent, and for what was never acknowledged. */
@Component
@EnableScheduling
class DispatchRounds {

    private final Dispatching dispatching;
    private final DispatchControl control;
    private final TaskScheduler scheduler;
    private final Duration patience;
    private final AtomicBoolean isAsked = new AtomicBoolean();

    DispatchRounds(
            Dispatching dispatching,
            DispatchControl control,
            TaskScheduler scheduler,
            @Value("${mes.dispatch.patience:60s}") Duration patience) {
        this.dispatching = dispatching;
        this.control = control;
        this.scheduler = scheduler;
        this.patience = patience;
    }

    /** Asks for a round now; thousands who ask at once get one. */
    void soon() {
        if (isAsked.compareAndSet(false, true)) {
            scheduler.schedule(this::send, Instant.now());
        }
    }

    @Scheduled(initialDelay = 2_000, fixedDelay = 2_000)
    void send() {
        isAsked.set(false);
        dispatching.sendWaiting();
    }

    @Scheduled(initialDelay = 2_000, fixedDelay = 1_000)
    void timeOut() {
        control.timeOut(patience);
    }
}
