package mes.performance;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import mes.equipment.EquipmentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells those who listen which equipment has new property values, once they are committed. */
@Component
final class PropertySignal {

    private final List<Consumer<Set<EquipmentId>>> listeners = new CopyOnWriteArrayList<>();

    void add(Consumer<Set<EquipmentId>> listener) {
        listeners.add(listener);
    }

    void remove(Consumer<Set<EquipmentId>> listener) {
        listeners.remove(listener);
    }

    /** Where no transaction runs, they are committed by now. */
    void afterCommit(Set<EquipmentId> changed) {
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

    private void tell(Set<EquipmentId> changed) {
        listeners.forEach(listener -> listener.accept(changed));
    }
}
