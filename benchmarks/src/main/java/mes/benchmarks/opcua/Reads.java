package mes.benchmarks.opcua;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadResponse;

/**
 * Values that are read in a while.
 *
 * @param nodes in one request
 * @param inFlight requests that wait for their answer at a time
 */
record Reads(int nodes, int inFlight) {

    /**
     * How many values were read.
     *
     * @param perSecond of the clock
     * @param perCpuSecond for each second that the server computed
     */
    record Rate(double perSecond, double perCpuSecond) {}

    Rate measure(Contestant server, Client client, Duration time) throws InterruptedException {
        double computed = server.cpuSeconds();
        AtomicLong read = new AtomicLong();
        Semaphore free = new Semaphore(inFlight);
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < time.toNanos()) {
            free.acquire();
            client.read(nodes).whenComplete((response, failure) -> {
                read.addAndGet(count(response, failure));
                free.release();
            });
        }
        free.acquire(inFlight);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Rate(read.get() / seconds, read.get() / (server.cpuSeconds() - computed));
    }

    private static long count(ReadResponse response, Throwable failure) {
        if (failure != null) {
            throw new IllegalStateException("a read failed", failure);
        }
        for (var value : response.getResults()) {
            if (!value.statusCode().isGood()) {
                throw new IllegalStateException("a value is " + value.statusCode());
            }
        }
        return response.getResults().length;
    }
}
