package mes.host;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mes.journal.Leases;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives the parts of a wire of which this server has the lease, and no more of them than its fair share.
 *
 * <p>A part has one session at the broker, which keeps what it said to nobody and takes it to whoever opens it next. What the
 * server before stored and did not acknowledge comes again, and is known by its number.
 */
final class LeasedReceiver extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(LeasedReceiver.class);
    private static final long PERIOD_SECONDS = 1;

    private final Leases leases;
    private final List<LeasedPart> parts;
    private final String work;
    private @Nullable ScheduledExecutorService rounds;

    /** @param parts all that there are, in the same order everywhere */
    LeasedReceiver(Endpoint endpoint, Processor processor, Leases leases, List<LeasedPart> parts) {
        super(endpoint, processor);
        this.leases = leases;
        this.parts = parts;
        this.work = "wire:" + parts.get(0).name();
    }

    @Override
    public void setRoute(Route route) {
        super.setRoute(route);
        parts.forEach(part -> part.setRoute(route));
    }

    /** What can be opened is open when the wire has started, and if the broker is away the wire has not. */
    @Override
    protected void doStart() throws Exception {
        super.doStart();
        share();
        rounds = Executors.newSingleThreadScheduledExecutor(LeasedReceiver::thread);
        rounds.scheduleWithFixedDelay(this::shareAgain, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    protected void doStop() throws Exception {
        if (rounds != null) {
            rounds.shutdownNow();
            rounds.awaitTermination(1, TimeUnit.MINUTES);
        }
        parts.forEach(LeasedPart::close);
        releaseAll();
        super.doStop();
    }

    private void releaseAll() {
        try {
            for (LeasedPart part : parts) {
                leases.release(lease(part), this);
            }
            leases.leave(work);
        } catch (SQLException away) {
            LOG.debug("the leases went with the connection", away);
        }
    }

    private void shareAgain() {
        try {
            share();
        } catch (SQLException away) { // nothing can be stored, and another server may have what was ours
            parts.forEach(LeasedPart::close);
        } catch (RuntimeException e) { // of the broker, of whatever kind: it is tried again
            LOG.warn("{} is not received: {}", work, e.toString());
        }
    }

    private void share() throws SQLException {
        int servers = leases.sharers(work);
        int fair = (parts.size() + servers - 1) / servers;
        int open = 0;
        for (LeasedPart part : parts) {
            if (open < fair && leases.isMine(lease(part), this)) {
                open++;
                open(part);
            } else {
                letGo(part);
            }
        }
    }

    /** Another server may know a way to the broker that this one does not. */
    private void open(LeasedPart part) throws SQLException {
        try {
            part.open();
        } catch (RuntimeException e) { // of whatever kind: whoever asked for it tries again
            letGo(part);
            throw e;
        }
    }

    private void letGo(LeasedPart part) throws SQLException {
        part.close();
        leases.release(lease(part), this);
    }

    private static String lease(LeasedPart part) {
        return "wire:" + part.name();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "leased-wire");
        thread.setDaemon(true);
        return thread;
    }
}
