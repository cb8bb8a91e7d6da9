package mes.benchmarks.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import mes.benchmarks.Figures;

/** Numbered messages of machines, while everything between them and the disk is killed or cut off again and again. */
public final class Benchmark {

    private static final int FAULTS = Integer.getInteger("kills", 200);
    private static final int RATE = Integer.getInteger("rate", 500);
    private static final String ONLY = System.getProperty("only", "");

    private static final int MACHINES = 20;
    private static final long SEED = 27;
    private static final long LONGEST_PEACE_NANOS = 1_500_000_000;
    private static final int PATIENCE_SECONDS = 60;

    private final Random random = new Random(SEED);
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private final double[] recoveries = new double[FAULTS];

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        List<Subject> subjects = List.of(
                Subject.millwright(MACHINES),
                Subject.nodeRed("Node-RED", "one-by-one.json"),
                Subject.nodeRed("Node-RED, batched", "batched.json"));
        System.out.println(
                "| | faults | messages | lost | twice | out of order | s until stored again | own crashes |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Subject subject : subjects) {
            if (subject.name().contains(ONLY)) {
                System.out.println(new Benchmark().measure(subject));
            }
        }
        System.exit(0);
    }

    private String measure(Subject subject) throws IOException, SQLException {
        try (Site site = new Site(subject);
                Crowd crowd = new Crowd(site.mosquitto.broker(), subject.trust(), MACHINES, Integer.MAX_VALUE, RATE)) {
            crowd.start();
            site.awaitStored(1, PATIENCE_SECONDS);
            site.mosquitto.save();
            for (int fault = 0; fault < FAULTS; fault++) {
                recoveries[fault] = strike(site, crowd);
            }
            crowd.endWithin(PATIENCE_SECONDS);
            site.awaitStored(crowd.said(0), PATIENCE_SECONDS);
            return row(subject, site, site.verdict(crowd, MACHINES));
        }
    }

    /** Returns the seconds until what was said after it was stored. */
    private double strike(Site site, Crowd crowd) throws IOException {
        LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_PEACE_NANOS));
        Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
        struck.merge(fault, 1, Integer::sum);
        long began = System.nanoTime();
        fault.strike(site, random);
        site.awaitStored(crowd.said(0) + 1, PATIENCE_SECONDS);
        double seconds = (System.nanoTime() - began) / 1e9;
        System.err.printf("%s %.1f s%n", fault, seconds);
        return seconds;
    }

    private String row(Subject subject, Site site, Verdict verdict) {
        Figures figures = Figures.of(recoveries);
        return "| %s | %s | %,d | %,d | %,d | %,d | %.1f (%.1f to %.1f) | %d |"
                .formatted(
                        subject.name(),
                        struck,
                        verdict.said(),
                        verdict.lost(),
                        verdict.twice(),
                        verdict.late(),
                        figures.median(),
                        figures.least(),
                        figures.most(),
                        site.ownCrashes());
    }
}
