package mes.opcua.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mes.common.BackOff;
import mes.connection.ConnectionStatus;
import mes.connection.HandshakeKind;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.opcua.stack.Application;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One thread that follows one PLC: connects, reads whenever something changed, at the latest every second, and connects
 * again whenever anything about the PLC cannot be trusted.
 *
 * <p>While the database is away, the connection stays and what the PLC tells waits.
 */
final class Plc implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Plc.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final PlcSettings settings;
    private final EquipmentId equipment;
    private final Parts parts;
    private final PlcClock clock;
    private final PlcStanding standing;
    private final PropertyFollowing properties;
    private final Handshake handshake;
    private final BackOff backOff;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private Instant feltPulseAt = Instant.EPOCH;
    private volatile @Nullable PlcConnection connection;

    /** What it works with, the same for every PLC. */
    @Component
    record Parts(
            Application application,
            EquipmentHierarchy equipment,
            PlcReports reports,
            Handshakes handshakes,
            WaitingOrders waiting,
            Clock clock) {}

    Plc(PlcSettings settings, Parts parts) {
        this.settings = settings;
        this.equipment = new EquipmentId(settings.equipment());
        this.parts = parts;
        this.backOff = new BackOff(settings.patience().pause(), LONGEST_PAUSE);
        this.clock = new PlcClock(parts.clock());
        this.standing = new PlcStanding(settings, clock);
        this.handshake = parts.handshakes().with(settings);
        this.properties = new PropertyFollowing(settings, parts.reports(), clock);
        this.thread = new Thread(this::run, "plc-" + equipment);
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        Runnable wake = () -> connection().ifPresent(PlcConnection::wake);
        parts.waiting().wake(wake, equipment);
        try {
            do {
                followOnce();
            } while (isOpen(backOff.next()));
        } catch (InterruptedException e) {
            LOG.debug("{} is no longer followed", settings);
        } finally {
            parts.waiting().forget(wake);
        }
        reportAway("it is no longer followed");
    }

    private void followOnce() throws InterruptedException {
        try {
            if (parts.equipment().find(equipment).isPresent()) {
                properties.begin();
                follow();
            }
        } catch (RuntimeException e) { // PLC or database, whatever the reason: it is looked at again
            standing.tell(e);
            reportAway(String.valueOf(e.getMessage()));
        }
    }

    private void follow() throws InterruptedException {
        try (PlcConnection opened = PlcConnection.open(settings, parts.application())) {
            begin(opened);
            connection = opened;
            while (isOpen(Duration.ZERO)) {
                work(opened);
                opened.awaitChange(LOOK_AGAIN);
            }
        } finally {
            connection = null;
        }
    }

    private void begin(PlcConnection connection) {
        clock.begin();
        feelPulse(connection);
        handshake.begin(connection);
        properties.attach(connection);
        parts.reports().connection(equipment, true);
        standing.begin();
    }

    private void work(PlcConnection connection) {
        connection.check();
        if (clock.now().isAfter(feltPulseAt.plus(LOOK_AGAIN))) {
            feelPulse(connection);
        }
        Snapshot plc = connection.read();
        try {
            properties.follow(connection);
            work(connection, plc);
            show(connection, null);
        } catch (PlcAway e) {
            throw e;
        } catch (RuntimeException e) { // declined, or the database is away: the PLC goes on telling
            standing.tell(e);
            show(connection, e.getMessage());
        }
    }

    private void feelPulse(PlcConnection connection) {
        connection.feelPulse(clock);
        feltPulseAt = clock.now();
    }

    private void work(PlcConnection connection, Snapshot plc) {
        parts.reports().state(equipment, settings, plc);
        handshake.take(plc);
        parts.reports().count(equipment, plc);
        handshake.go(plc, connection);
        backOff.reset();
    }

    private void reportAway(String why) {
        try {
            properties.away(why);
            parts.reports().connection(equipment, false);
        } catch (RuntimeException e) { // the database is away too: it hears of it later
            standing.tell(e);
        }
        show(null, why);
    }

    private void show(@Nullable PlcConnection open, @Nullable String trouble) {
        standing.show(open, properties.troubles(), trouble);
    }

    ConnectionStatus status() {
        return standing.status();
    }

    /** The connection, while there is one. */
    Optional<PlcConnection> connection() {
        return Optional.ofNullable(connection);
    }

    /** Waits at most so long for the end. */
    private boolean isOpen(Duration longest) throws InterruptedException {
        return !closed.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Follows it no more, and remembers nothing of it. */
    void closeForGood() {
        close();
        handshake.end(true);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        handshake.end(false);
    }

    /** Whether it tells the equipment what others decide about the job orders that it has. */
    boolean tellsJobCommands(EquipmentId where) {
        return settings.handshake() == HandshakeKind.JOB_CONTROL && equipment.equals(where);
    }
}
