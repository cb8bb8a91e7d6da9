package mes.benchmarks.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import mes.benchmarks.Background;
import mes.benchmarks.Figures;
import mes.benchmarks.Memory;

/**
 * What is asked of a contestant.
 *
 * @param flood the messages of a run, sent as fast as the broker takes them
 * @param unreadable of so many messages one is garbage; 0 for none
 * @param pace the messages a second among which delays are measured
 */
record Trial(String name, Callable<Contestant> start, int flood, int unreadable, int pace) {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(5);
    private static final long LOOK_AGAIN_MS = 50;
    /** Until the compilers of Java and of JavaScript have done the most of their work, which runs for weeks do once. */
    private static final int WARM_UPS = 5;

    String measure(Database database, Mosquitto mosquitto, int runs, int seconds) throws Exception {
        try (Contestant contestant = start.call()) {
            warmUp(contestant);
            double[] rates = new double[runs];
            double[] all = new double[runs];
            double[] stored = new double[runs];
            for (int run = 0; run < runs; run++) {
                database.settle();
                Cpu cpuOfDatabase = Cpu.of(database.processes());
                Cpu cpu = Cpu.of(Stream.concat(contestant.processes(), Stream.of(mosquitto.process())));
                double databaseBefore = cpuOfDatabase.seconds();
                double before = cpu.seconds();
                rates[run] = flood(contestant, unreadable);
                stored[run] = cpuOfDatabase.seconds() - databaseBefore;
                all[run] = cpu.seconds() - before + stored[run];
            }
            Delays delays = delays(contestant, seconds);
            return "| %s | %s | %.3f | %.3f | %,d | %,d | %.0f | %.0f |"
                    .formatted(
                            name,
                            Figures.of(rates),
                            Figures.of(all).median() * 1_000 / flood,
                            Figures.of(stored).median() * 1_000 / flood,
                            residentMegabytes(contestant),
                            pace,
                            delays.below(0.5),
                            delays.below(0.99));
        }
    }

    /** The speed in percent of that without unreadable messages; both are measured in turn, with one contestant. */
    String share(Database database, int runs) throws Exception {
        try (Contestant contestant = start.call()) {
            warmUp(contestant);
            double[] shares = new double[runs];
            for (int run = 0; run < runs; run++) {
                database.settle();
                double without = flood(contestant, 0);
                database.settle();
                shares[run] = 100 * flood(contestant, unreadable) / without;
            }
            return "%s, in %% of the speed without: %s".formatted(name, Figures.of(shares));
        }
    }

    private void warmUp(Contestant contestant) throws Exception {
        for (int run = 0; run < WARM_UPS; run++) {
            flood(contestant, unreadable);
        }
    }

    /** Messages a second, unreadable ones included, from the first that is sent to the last that can be queried. */
    private double flood(Contestant contestant, int garbage) throws Exception {
        contestant.forget();
        Load load = new Load(contestant.broker(), garbage);
        int readable = garbage == 0 ? flood : flood - flood / garbage;
        long began = System.nanoTime();
        var sending = Background.run(() -> load.flood(flood));
        for (long stored = contestant.stored(); stored < readable; stored = contestant.stored()) {
            if (System.nanoTime() - began > LONGEST_RUN.toNanos()) {
                throw new IllegalStateException("stored only " + stored + " of " + readable);
            }
            Thread.sleep(LOOK_AGAIN_MS);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        sending.join();
        return flood / seconds;
    }

    private Delays delays(Contestant contestant, int seconds) throws Exception {
        contestant.forget();
        Load load = new Load(contestant.broker(), unreadable);
        var sending = Background.run(() -> load.pace(pace, seconds));
        Delays delays = Delays.of(contestant, seconds);
        sending.join();
        return delays;
    }

    private static long residentMegabytes(Contestant contestant) throws IOException {
        long megabytes = 0;
        for (ProcessHandle process : contestant.processes().toList()) {
            megabytes += Memory.residentMegabytes(process.pid());
        }
        return megabytes;
    }
}
