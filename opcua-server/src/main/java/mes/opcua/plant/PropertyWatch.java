package mes.opcua.plant;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import mes.equipment.EquipmentId;
import mes.performance.PropertyValues;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows property values when they change, and KPIs every five seconds, while a client is there to see them. What other
 * processes stored, it looks for once a second.
 */
final class PropertyWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PropertyWatch.class);

    private final OpcUaServer server;
    private final Plant plant;
    private final PropertyValues values;
    private final Set<EquipmentId> changed = ConcurrentHashMap.newKeySet();
    private final Consumer<Set<EquipmentId>> follower = this::note;
    private final AtomicBoolean isDue = new AtomicBoolean();
    private final ScheduledExecutorService clock =
            new ScheduledThreadPoolExecutor(1, PropertyWatch::thread, new DiscardPolicy());

    PropertyWatch(OpcUaServer server, Plant plant, PropertyValues values) {
        this.server = server;
        this.plant = plant;
        this.values = values;
        values.follow(follower);
        every(1, plant::showProperties);
        every(5, plant::showKpis);
    }

    /** Many changes at a time are shown in one go. */
    private void note(Set<EquipmentId> more) {
        changed.addAll(more);
        if (isDue.compareAndSet(false, true)) {
            clock.execute(this::lookAtChanged);
        }
    }

    private void lookAtChanged() {
        isDue.set(false);
        look(this::showChanged);
    }

    private void showChanged() {
        List<EquipmentId> now = List.copyOf(changed);
        now.forEach(changed::remove);
        plant.showProperties(now);
    }

    private void every(int seconds, Runnable work) {
        clock.scheduleWithFixedDelay(() -> look(work), 1, seconds, TimeUnit.SECONDS);
    }

    private void look(Runnable work) {
        try {
            if (server.getSessionManager().getCurrentSessionCount().longValue() > 0) {
                work.run();
            }
        } catch (RuntimeException e) { // the database is away: the values stay as they are, with their times
            LOG.debug("values cannot be read now", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "opcua-property-values");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        values.unfollow(follower);
        clock.shutdownNow();
    }
}
