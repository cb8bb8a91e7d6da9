package mes.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** How much of the heap was still in use after each collection: what is held, not what is only passed through. */
public final class Memory {

    private final AtomicLong most = new AtomicLong();

    public Memory() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> collected((CompositeData) notification.getUserData()),
                            null,
                            null);
        }
    }

    /** The most bytes that were held while the work was done, beyond those that were held before. */
    public long heldBy(Work work) throws Exception {
        System.gc();
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        most.set(before);
        work.run();
        return most.get() - before;
    }

    /** What a process has of the computer's memory. */
    public static long residentMegabytes(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1_024;
    }

    private void collected(CompositeData userData) {
        long used =
                GarbageCollectionNotificationInfo.from(userData).getGcInfo().getMemoryUsageAfterGc().values().stream()
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
        most.accumulateAndGet(used, Math::max);
    }

    /** What is measured. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
