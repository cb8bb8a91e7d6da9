package mes.benchmarks.opcua;

import java.util.concurrent.atomic.AtomicLongArray;

/** Ages in milliseconds, counted while somebody looks. */
final class Ages {

    private static final int OLDEST_MS = 60_000;

    private final AtomicLongArray counts = new AtomicLongArray(OLDEST_MS + 1);
    private volatile boolean isOn;

    void add(double ms) {
        if (isOn) {
            counts.incrementAndGet((int) Math.max(0, Math.min(OLDEST_MS, ms)));
        }
    }

    void begin() {
        for (int ms = 0; ms <= OLDEST_MS; ms++) {
            counts.set(ms, 0);
        }
        isOn = true;
    }

    Summary end() {
        isOn = false;
        long count = 0;
        for (int ms = 0; ms <= OLDEST_MS; ms++) {
            count += counts.get(ms);
        }
        return new Summary(count, below(0.5, count), below(0.99, count));
    }

    private int below(double share, long count) {
        long left = (long) Math.ceil(share * count);
        int ms = 0;
        while (ms < OLDEST_MS && (left -= counts.get(ms)) > 0) {
            ms++;
        }
        return ms;
    }

    record Summary(long count, int p50, int p99) {}
}
