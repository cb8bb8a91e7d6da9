package mes.benchmarks.ingest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** How long it takes from the sending of a message until a query finds it, for one machine among the others. */
final class Delays {

    static final String MACHINE = "PROBE";

    private static final long PERIOD_NANOS = 20_000_000;
    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private final List<Double> millis = new ArrayList<>();

    /** Sends one message after the other, each when the one before was found and not before its time. */
    static Delays of(Contestant contestant, int seconds) throws Exception {
        Delays delays = new Delays();
        String epoch = UUID.randomUUID().toString();
        try (Machines machine = new Machines(contestant.broker())) {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            for (int number = 1; System.nanoTime() < end; number++) {
                Instant time = Instant.now().truncatedTo(ChronoUnit.MICROS);
                long sent = System.nanoTime();
                machine.publish(Message.topic(MACHINE), Message.payload(epoch, number, time));
                machine.flush();
                while (!contestant.hasStored(MACHINE, time)) {
                    LockSupport.parkNanos(LOOK_AGAIN_NANOS);
                }
                delays.millis.add((System.nanoTime() - sent) / 1e6);
                LockSupport.parkNanos(PERIOD_NANOS - (System.nanoTime() - sent));
            }
        }
        Collections.sort(delays.millis);
        return delays;
    }

    double below(double share) {
        return millis.get((int) Math.min(millis.size() - 1L, (long) (share * millis.size())));
    }
}
