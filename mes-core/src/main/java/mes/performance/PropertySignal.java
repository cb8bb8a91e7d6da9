package mes.performance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells property values to those who listen, once they are committed. */
@Component
final class PropertySignal {

    private final List<Consumer<List<CurrentValue>>> listeners = new CopyOnWriteArrayList<>();

    void add(Consumer<List<CurrentValue>> listener) {
        listeners.add(listener);
    }

    void remove(Consumer<List<CurrentValue>> listener) {
        listeners.remove(listener);
    }

    /** Where no transaction runs, they are committed by now. */
    void afterCommit(List<CurrentValue> changed) {
        if (changed.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell(changed);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(changed);
            }
        });
    }

    private void tell(List<CurrentValue> changed) {
        listeners.forEach(listener -> listener.accept(changed));
    }
}
