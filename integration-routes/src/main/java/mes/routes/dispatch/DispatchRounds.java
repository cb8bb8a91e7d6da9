package mes.routes.dispatch;

import java.time.Duration;
import mes.work.DispatchControl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again for what could not be sent, and for what was never acknowledged. */
@Component
@EnableScheduling
class DispatchRounds {

    private final Dispatching dispatching;
    private final DispatchControl control;
    private final Duration patience;

    DispatchRounds(
            Dispatching dispatching,
            DispatchControl control,
            @Value("${mes.dispatch.patience:60s}") Duration patience) {
        this.dispatching = dispatching;
        this.control = control;
        this.patience = patience;
    }

    @Scheduled(initialDelay = 2_000, fixedDelay = 2_000)
    void send() {
        dispatching.sendWaiting();
    }

    @Scheduled(initialDelay = 2_000, fixedDelay = 1_000)
    void timeOut() {
        control.timeOut(patience);
    }
}
