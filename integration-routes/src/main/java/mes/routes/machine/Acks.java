package mes.routes.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mes.equipment.EquipmentId;
import mes.journal.Sender;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Tells equipment how far it was heard, beside the storing: of several acknowledgements that wait, the newest.
 *
 * <p>Equipment that could not be told is not told for a minute, or until it says that it is online; what it misses, it
 * is told again when it repeats itself.
 */
@Component
final class Acks implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Acks.class);
    private static final long DEAF_NANOS = 60_000_000_000L;

    private final ProducerTemplate wires;
    private final ExecutorService teller = Executors.newSingleThreadExecutor(Acks::thread);
    private final Map<EquipmentId, Long> deafSince = new ConcurrentHashMap<>();
    private Map<Sender, Ack> untold = new LinkedHashMap<>();

    Acks(ProducerTemplate wires) {
        this.wires = wires;
    }

    /** Does not wait. */
    void tell(List<Ack> acks) {
        if (add(acks)) {
            teller.execute(this::tellAll);
        }
    }

    /** Has it told again. */
    void listens(EquipmentId equipment) {
        deafSince.remove(equipment);
    }

    private synchronized boolean add(List<Ack> acks) {
        boolean isFirst = untold.isEmpty();
        acks.stream()
                .filter(ack -> !isDeaf(ack.equipment()))
                .forEach(ack -> untold.put(ack.upTo().sender(), ack));
        return isFirst && !untold.isEmpty();
    }

    private void tellAll() {
        takeAll().forEach(this::tell);
    }

    private synchronized List<Ack> takeAll() {
        List<Ack> all = new ArrayList<>(untold.values());
        untold = new LinkedHashMap<>();
        return all;
    }

    private void tell(Ack ack) {
        try {
            wires.sendBody("direct:machine-ack", ack);
        } catch (CamelExecutionException e) {
            LOG.debug("{} is not told: {}", ack.equipment(), e.toString());
            deafSince.put(ack.equipment(), System.nanoTime());
        }
    }

    private boolean isDeaf(EquipmentId equipment) {
        Long since = deafSince.get(equipment);
        return since != null && System.nanoTime() - since < DEAF_NANOS;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "machine-ack");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        teller.shutdownNow();
    }
}
