package mes.benchmarks.abuse;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;

/** Somebody who reads a value every 20 ms, whether the last one has come or not. */
record Honest(OpcUaClient client, NodeId node) implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(20);
    private static final double MS = 1e6;

    static Honest at(String url) throws IOException, UaException {
        OpcUaClient client = Door.to(url).enter(Victim.HONEST, Victim.PASSWORD);
        return new Honest(client, Door.node(client, "equipment/" + Victim.WORK_UNIT + "/State"));
    }

    /**
     * How long values were waited for, from when they were due.
     *
     * @param nanos in ascending order
     * @param failed how many never came, or not as good values
     */
    record Waits(List<Long> nanos, long failed) {

        @Override
        public String toString() {
            return "%,d | %,d | %.1f | %.1f | %.1f".formatted(nanos.size(), failed, part(0.5), part(0.99), part(1));
        }

        private double part(double share) {
            return nanos.get((int) Math.ceil(share * nanos.size()) - 1) / MS;
        }
    }

    Waits read(Duration time) {
        List<CompletableFuture<Long>> reads = new ArrayList<>();
        long begin = System.nanoTime();
        for (long due = begin; due - begin < time.toNanos(); due += EVERY.toNanos()) {
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            reads.add(read(due));
        }
        List<Long> waits = reads.stream().map(CompletableFuture::join).toList();
        return new Waits(
                waits.stream().map(Math::abs).sorted().toList(),
                waits.stream().filter(wait -> wait < 0).count());
    }

    /** The time until the answer, less than zero for one that is no good. */
    private CompletableFuture<Long> read(long due) {
        return client.readValuesAsync(0, TimestampsToReturn.Both, List.of(node)).handle((values, failure) -> {
            long wait = System.nanoTime() - due;
            return failure == null && values.get(0).statusCode().isGood() ? wait : -wait;
        });
    }

    @Override
    public void close() throws UaException {
        client.disconnect();
    }
}
