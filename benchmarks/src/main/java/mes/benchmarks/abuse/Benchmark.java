package mes.benchmarks.abuse;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One honest client reads every 20 ms, while others abuse the server in one way after the other. */
public final class Benchmark {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 10));
    private static final Duration WARM = Duration.ofSeconds(3);
    private static final String ONLY = System.getProperty("only", "");

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("| what others do | reads | failed | p50, ms | p99, ms | worst, ms | server, MB |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        try (Program server = Program.start(Victim.class);
                Honest honest = Honest.at(server.said())) {
            honest.read(WARM);
            for (Abuse abuse : Abuse.values()) {
                if (abuse.toString().contains(ONLY)) {
                    Honest.Waits waits = measure(abuse, server, honest);
                    System.out.printf("| %s | %s | %,d |%n", abuse, waits, server.residentMegabytes());
                }
            }
        }
        System.exit(0);
    }

    private static Honest.Waits measure(Abuse abuse, Program server, Honest honest) throws Exception {
        Program abusers = Program.start(Abusers.class, server.said(), abuse.name());
        try {
            LockSupport.parkNanos(WARM.toNanos());
            return honest.read(TIME);
        } finally {
            abusers.close();
        }
    }
}
