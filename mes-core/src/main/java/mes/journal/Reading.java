package mes.journal;

import mes.journal.Cursors.Following;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that reads the journal again and again, waiting ever longer while the other side is away. */
final class Reading implements Following {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final long SHORTEST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 10_000;

    private final Round round;
    private final Thread thread;
    private long pause = SHORTEST_PAUSE_MS;

    Reading(String name, Round round) {
        this.round = round;
        this.thread = new Thread(this::run, "journal-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (!thread.isInterrupted()) {
            try {
                round.read();
                pause = SHORTEST_PAUSE_MS;
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) { // the other side, or the database, is away: whatever the reason, try again
                waitAfter(e);
            }
        }
    }

    private void waitAfter(Exception failure) {
        LOG.debug("{} tries again in {} ms", thread.getName(), pause, failure);
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            thread.interrupt();
        }
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads what there is, or waits a moment when there is nothing. */
    @FunctionalInterface
    interface Round {
        void read() throws Exception;
    }
}
