package mes.benchmarks.b2mml;

import java.io.PrintStream;
import java.util.List;
import mes.benchmarks.Memory;
import mes.benchmarks.Server;

/** Validated and committed operations requests per second, beside the bare reading of the same messages. */
public final class Benchmark {

    private static final List<Size> SIZES = List.of(new Size(1, 500), new Size(100, 20), new Size(10_000, 1));
    private static final List<Integer> HELD = List.of(1_000, 10_000, 30_000);
    private static final int WARM_UPS = 3;
    private static final int RUNS = 7;

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (Server server = Server.start("mes.b2mml.max-bytes=64MB")) {
            Intake intake = new Intake(server);
            speed(intake, SIZES, WARM_UPS, RUNS, System.out);
            memory(intake, HELD, System.out);
        }
    }

    static void speed(Intake intake, List<Size> sizes, int warmUps, int runs, PrintStream out) throws Exception {
        out.println("| requests in a message | bare, requests/s | committed, requests/s | ratio |");
        out.println("| ---: | ---: | ---: | ---: |");
        for (Size size : sizes) {
            out.println(size.measure(intake, warmUps, runs));
        }
    }

    static void memory(Intake intake, List<Integer> held, PrintStream out) throws Exception {
        Memory memory = new Memory();
        out.println();
        out.println("| requests in a message | bytes of it | heap held meanwhile, bytes per request |");
        out.println("| ---: | ---: | ---: |");
        for (int requests : held) {
            byte[] document = Schedules.of(requests);
            long bytes = memory.heldBy(() -> intake.commit(document));
            intake.settle();
            out.println("| %,d | %,d | %,d |".formatted(requests, document.length, bytes / requests));
        }
    }
}
