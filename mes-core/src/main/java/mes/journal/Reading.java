package mes.journal;

import java.time.Duration;
import mes.common.BackOff;
import mes.journal.Cursors.Following;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that reads the journal again and again, waiting ever longer while the other side is away. */
final class Reading implements Following {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Round round;
    private final Thread thread;
    private final BackOff backOff = new BackOff(SHORTEST_PAUSE, LONGEST_PAUSE);
    private volatile boolean isStopped;

    Reading(String name, Round round) {
        this.round = round;
        this.thread = new Thread(this::run, "journal-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** @throws InterruptedException when whoever reads on this thread was asked to stop */
    static void stopIfAsked() throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
    }

    private void run() {
        try {
            readAll();
        } finally {
            end();
        }
    }

    private void readAll() {
        while (!isStopped) {
            try {
                round.read();
                backOff.reset();
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) { // the other side, or the database, is away: whatever the reason, try again
                waitAfter(e);
            }
        }
    }

    private void end() {
        try {
            round.end();
        } catch (Exception e) { // the database is away, and with it went what there was to release
            LOG.debug("{} ended", thread.getName(), e);
        }
    }

    private void waitAfter(Exception failure) {
        Duration pause = backOff.next();
        LOG.debug("{} tries again in {}", thread.getName(), pause, failure);
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            thread.interrupt();
        }
    }

    /** Stops after what it is telling now, and waits for that. */
    @Override
    public void close() {
        stop();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        isStopped = true;
        thread.interrupt();
    }

    /** Reads what there is, or waits a moment when there is nothing. */
    @FunctionalInterface
    interface Round {
        void read() throws Exception;

        /** Nothing is read any more. */
        default void end() throws Exception {}
    }
}
