package mes.benchmarks.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import mes.benchmarks.Background;

/** Messages of many machines over a few connections; each machine says its own in order, by one connection. */
final class Load {

    static final int MACHINES = 1_000;
    private static final int CONNECTIONS = 2;
    private static final int PAUSE_NANOS = 2_000_000;

    private static final byte[] GARBAGE = "{\"values\": {\"Value\": ".getBytes(UTF_8);

    private final Broker broker;
    private final int unreadable;
    private final String epoch = UUID.randomUUID().toString();
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(3_600);
    private final byte[][] topics = new byte[MACHINES][];

    /** @param unreadable of so many messages one is garbage; 0 for none */
    Load(Broker broker, int unreadable) {
        this.broker = broker;
        this.unreadable = unreadable;
        for (int machine = 0; machine < MACHINES; machine++) {
            topics[machine] = Message.topic(name(machine));
        }
    }

    static String name(int machine) {
        return "MACHINE-" + machine;
    }

    /** Sends messages as fast as the broker takes them, and returns when it has them all. */
    void flood(int messages) {
        overAllConnections((machines, first) -> send(machines, first, messages));
    }

    /** Sends so many messages a second, evenly, for so long. */
    void pace(int perSecond, int seconds) {
        overAllConnections((machines, first) -> {
            int messages = perSecond * seconds;
            long began = System.nanoTime();
            for (int next = first; next < messages; ) {
                long due = (System.nanoTime() - began) * perSecond / 1_000_000_000L;
                next = send(machines, next, (int) Math.min(due, messages));
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
    }

    /** Sends every message of a connection from one number on. */
    private int send(Machines machines, int first, int end) throws IOException {
        int number = first;
        for (; number < end; number += CONNECTIONS) {
            machines.publish(topics[number % MACHINES], payload(number));
        }
        machines.flush();
        return number;
    }

    private byte[] payload(int number) {
        return unreadable > 0 && number % unreadable == 0
                ? GARBAGE
                : Message.payload(epoch, number, start.plus(number, ChronoUnit.MICROS));
    }

    private void overAllConnections(Sending sending) {
        CompletableFuture<?>[] all = IntStream.range(0, CONNECTIONS)
                .mapToObj(connection -> Background.run(() -> {
                    try (Machines machines = new Machines(broker)) {
                        sending.send(machines, connection);
                        machines.awaitAcknowledgements();
                    }
                }))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all).join();
    }

    /** What one connection sends, beginning with a number. */
    @FunctionalInterface
    private interface Sending {
        void send(Machines machines, int first) throws IOException;
    }
}
