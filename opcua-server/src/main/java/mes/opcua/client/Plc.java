package mes.opcua.client;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.opcua.stack.Application;
import mes.performance.MachineryState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that follows one PLC: connects, reads whenever something changed, at the latest every second, and connects
 * again when the PLC or the database was away.
 */
final class Plc implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Plc.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final PlcSettings settings;
    private final EquipmentId equipment;
    private final Parts parts;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private @Nullable String lastTrouble;

    /** What it works with, the same for every PLC. */
    record Parts(Application application, EquipmentHierarchy equipment, PlcReports reports, JobHandshake handshake) {}

    Plc(PlcSettings settings, Parts parts) {
        this.settings = settings;
        this.equipment = new EquipmentId(settings.equipment());
        this.parts = parts;
        this.thread = new Thread(this::run, "plc-" + equipment);
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            do {
                followOnce();
            } while (isOpen(LOOK_AGAIN));
        } catch (InterruptedException e) {
            LOG.debug("{} is no longer followed", settings);
        }
    }

    private void followOnce() throws InterruptedException {
        try {
            if (parts.equipment().find(equipment).isPresent()) {
                follow();
            }
        } catch (RuntimeException e) { // PLC or database, whatever the reason: it is looked at again
            tell(e);
            reportAway();
        }
    }

    private void follow() throws InterruptedException {
        try (PlcConnection connection = PlcConnection.open(settings, parts.application())) {
            parts.reports().connection(equipment, true);
            LOG.info("connected to {}", settings);
            lastTrouble = null;
            while (isOpen(Duration.ZERO)) {
                work(connection);
                connection.awaitChange(LOOK_AGAIN);
            }
        }
    }

    private void work(PlcConnection connection) {
        Snapshot plc = connection.read();
        try {
            boolean working = plc.text(PlcNode.STATE).map(settings::stateOf).orElse(null) == MachineryState.EXECUTING;
            parts.reports().state(equipment, settings, plc);
            parts.handshake().take(equipment, plc, working);
            parts.reports().count(equipment, plc);
            parts.handshake().complete(equipment, plc);
            parts.handshake().hand(equipment, plc, connection);
        } catch (Rejection e) {
            tell(e);
        }
    }

    private void reportAway() {
        try {
            parts.reports().connection(equipment, false);
        } catch (RuntimeException e) { // the database is away too: it hears of it later
            tell(e);
        }
    }

    /** Once for each trouble, not for each try. */
    private void tell(RuntimeException trouble) {
        String message = String.valueOf(trouble.getMessage());
        if (!message.equals(lastTrouble)) {
            LOG.warn("trouble with {}: {}", settings, message);
            LOG.debug("trouble with {}", settings, trouble);
            lastTrouble = message;
        }
    }

    /** Waits at most so long for the end. */
    private boolean isOpen(Duration longest) throws InterruptedException {
        return !closed.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
