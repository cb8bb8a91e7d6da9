package mes.benchmarks.opcua;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import mes.benchmarks.Background;

/**
 * Values that are read in a while.
 *
 * @param nodes in one request
 * @param inFlight requests of a connection that wait for their answer at a time
 * @param connections each with a session of its own
 */
record Reads(int nodes, int inFlight, int connections) {

    /**
     * How many values were read.
     *
     * @param perSecond of the clock
     * @param perCpuSecond for each second that the server computed
     */
    record Rate(double perSecond, double perCpuSecond) {}

    Rate measure(Contestant server, Readers readers, Duration time) {
        double computed = server.cpuSeconds();
        long begin = System.nanoTime();
        List<CompletableFuture<Long>> all = readers.some(connections)
                .map(reader -> Background.call(() -> reader.read(nodes, inFlight, begin + time.toNanos())))
                .toList();
        long read = all.stream().mapToLong(CompletableFuture::join).sum();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Rate(read / seconds, read / (server.cpuSeconds() - computed));
    }
}
