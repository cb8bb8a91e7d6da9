package mes.opcua.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mes.equipment.EquipmentId;
import mes.journal.Cursors;
import mes.journal.Cursors.Following;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.journal.JournalReader;
import mes.work.Dispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Wakes those who drive equipment when a job order waits for it. They look now and then anyway, only later. */
@Component
final class WaitingOrders implements SmartLifecycle, JournalReader {

    private final Cursors cursors;
    private final Journal journal;
    private final ObjectMapper json;
    private final Map<Runnable, EquipmentId> drivers = new ConcurrentHashMap<>();
    private @Nullable Following watching;

    WaitingOrders(Cursors cursors, Journal journal, ObjectMapper json) {
        this.cursors = cursors;
        this.journal = journal;
        this.json = json;
    }

    void wake(Runnable driver, EquipmentId equipment) {
        drivers.put(driver, equipment);
    }

    void forget(Runnable driver) {
        drivers.remove(driver);
    }

    @Override
    public void read(JournalEntry entry) throws JsonProcessingException {
        if (!drivers.isEmpty()
                && entry.kind().equals("dispatch")
                && entry.command().equals("WAIT")) {
            EquipmentId where = json.readValue(entry.record(), Dispatch.class).equipment();
            drivers.forEach((driver, equipment) -> {
                if (equipment.equals(where)) {
                    driver.run();
                }
            });
        }
    }

    @Override
    public synchronized void start() {
        watching = cursors.watch("waiting-orders", journal.newest(), this);
    }

    @Override
    public synchronized void stop() {
        if (watching != null) {
            watching.close();
            watching = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watching != null;
    }
}
