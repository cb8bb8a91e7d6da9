package mes.benchmarks.overload;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import mes.benchmarks.faults.Crowd;
import mes.benchmarks.faults.Site;
import mes.benchmarks.faults.Subject;
import mes.benchmarks.faults.Verdict;

/** Machines want to say ten times as much as can be stored, for minutes. */
public final class Benchmark {

    private static final int MINUTES = Integer.getInteger("minutes", 3);
    private static final int OVERLOAD = 10;

    private static final int MACHINES = 1_000;
    /** What a machine keeps until the server says that it is stored; a terminal keeps as much. */
    private static final int WINDOW = 50;

    private static final int NORMAL = 1_000;
    private static final int EVERYTHING = 1_000_000;
    private static final int SECONDS_OF_A_PHASE = 20;
    private static final int PATIENCE_SECONDS = 300;

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        try (Site site = new Site(Subject.millwright(MACHINES));
                Crowd crowd = new Crowd(site.broker(), Crowd.Trust.SERVER, MACHINES, WINDOW, NORMAL)) {
            crowd.start();
            site.awaitStored(1, PATIENCE_SECONDS);
            pass(SECONDS_OF_A_PHASE);
            crowd.pace(EVERYTHING);
            pass(SECONDS_OF_A_PHASE);
            double storable = rate(crowd, SECONDS_OF_A_PHASE);
            System.out.printf("can be stored: %,.0f a second; wanted: %,.0f%n", storable, OVERLOAD * storable);
            overload(site, crowd, (int) (OVERLOAD * storable));
        }
        System.exit(0);
    }

    private static void overload(Site site, Crowd crowd, int wanted) throws IOException, SQLException {
        System.out.println("| minute | messages/s | server, MB | Mosquitto, MB |");
        System.out.println("| ---: | ---: | ---: | ---: |");
        crowd.pace(wanted);
        for (int half = 1; half <= 2 * MINUTES; half++) {
            double rate = rate(crowd, 30);
            System.out.printf(
                    "| %.1f | %,.0f | %,d | %,d |%n",
                    half / 2.0, rate, site.residentMegabytes(), site.brokerMegabytes());
        }
        long ended = System.nanoTime();
        crowd.pace(NORMAL);
        site.awaitStored(crowd.said(0), PATIENCE_SECONDS);
        double seconds = (System.nanoTime() - ended) / 1e9;
        pass(SECONDS_OF_A_PHASE);
        boolean isAllTaken = crowd.endWithin(PATIENCE_SECONDS);
        Verdict verdict = site.verdict(crowd, MACHINES);
        System.out.printf(
                "said last before the end is stored after %.1f s; all acknowledged: %s%n", seconds, isAllTaken);
        System.out.println(verdict);
    }

    /** How many are said a second, which is how many are stored: a machine says no more than it may keep. */
    private static double rate(Crowd crowd, int seconds) {
        long before = crowd.said();
        long began = System.nanoTime();
        pass(seconds);
        return (crowd.said() - before) / ((System.nanoTime() - began) / 1e9);
    }

    private static void pass(int seconds) {
        LockSupport.parkNanos(seconds * 1_000_000_000L);
    }
}
