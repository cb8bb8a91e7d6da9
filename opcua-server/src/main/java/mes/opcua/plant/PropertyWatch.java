package mes.opcua.plant;

import static java.util.function.Predicate.not;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import mes.equipment.Equipment;
import mes.equipment.EquipmentId;
import mes.performance.CurrentValue;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows every property value in the order in which they were stored, and KPIs every five seconds, while a client is there to
 * see them. What other processes stored, and what found no room, it looks for: of that it shows the newest.
 */
final class PropertyWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PropertyWatch.class);

    /** What this process stored can be read a moment before it is told. */
    private static final int MOMENT_MS = 500;

    private final OpcUaServer server;
    private final Plant plant;
    private final PlantRecords records;
    private final WaitingValues waiting;
    private final Consumer<List<CurrentValue>> follower = this::note;
    private final AtomicBoolean isDue = new AtomicBoolean();
    private final ScheduledExecutorService clock =
            new ScheduledThreadPoolExecutor(1, PropertyWatch::thread, new DiscardPolicy());

    /** @param room for so many values until they are shown */
    PropertyWatch(OpcUaServer server, Plant plant, PlantRecords records, int room) {
        this.server = server;
        this.plant = plant;
        this.records = records;
        this.waiting = new WaitingValues(room);
        records.properties().follow(follower);
        every(1, this::lookAround);
        every(5, plant::showKpis);
    }

    /** Many values at a time are shown in one go. */
    private void note(List<CurrentValue> told) {
        if (!isWatched()) {
            return;
        }
        told.forEach(waiting::add);
        if (isDue.compareAndSet(false, true)) {
            clock.execute(this::showTold);
        }
    }

    /** What nobody is there to see is forgotten. */
    private void showTold() {
        isDue.set(false);
        List<CurrentValue> told = waiting.take();
        Set<EquipmentId> crowdedOut = waiting.takeCrowdedOut();
        look(() -> {
            plant.showProperties(told);
            plant.showProperties(read(crowdedOut));
        });
    }

    private void lookAround() {
        List<CurrentValue> current = read(records.equipment().all().stream()
                .filter(one -> one.level().doesWork())
                .map(Equipment::id)
                .toList());
        List<CurrentValue> newer = current.stream().filter(plant::showsOlder).toList();
        plant.showProperties(current.stream().filter(not(plant::showsOlder)).toList());
        clock.schedule(() -> showUntold(newer), MOMENT_MS, TimeUnit.MILLISECONDS);
    }

    private void showUntold(List<CurrentValue> newer) {
        showTold();
        look(() -> plant.showProperties(newer.stream().filter(plant::showsOlder).toList()));
    }

    private List<CurrentValue> read(Collection<EquipmentId> equipment) {
        return equipment.stream()
                .flatMap(one -> records.properties().current(one).stream())
                .toList();
    }

    private void every(int seconds, Runnable work) {
        clock.scheduleWithFixedDelay(() -> look(work), 1, seconds, TimeUnit.SECONDS);
    }

    private void look(Runnable work) {
        try {
            if (isWatched()) {
                work.run();
            }
        } catch (RuntimeException e) { // the database is away: the values stay as they are, with their times
            LOG.debug("values cannot be read now", e);
        }
    }

    private boolean isWatched() {
        return server.getSessionManager().getCurrentSessionCount().longValue() > 0;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "opcua-property-values");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        records.properties().unfollow(follower);
        clock.shutdownNow();
    }
}
