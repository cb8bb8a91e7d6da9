package mes.opcua.plant;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings property values up to date once a second and KPIs every five, while a client is there to see them. */
final class PropertyWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PropertyWatch.class);

    private final OpcUaServer server;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(PropertyWatch::thread);

    PropertyWatch(OpcUaServer server, Plant plant) {
        this.server = server;
        every(1, plant::showProperties);
        every(5, plant::showKpis);
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
        clock.shutdownNow();
    }
}
