package mes.journal;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the readers of the journal once a transaction that appended has committed. */
@Component
final class JournalSignal {

    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    synchronized void await(Duration longest) throws InterruptedException {
        wait(longest.toMillis());
    }

    private synchronized void wake() {
        notifyAll();
    }
}
