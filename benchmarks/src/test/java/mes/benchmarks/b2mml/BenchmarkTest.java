package mes.benchmarks.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import mes.benchmarks.Server;
import mes.operations.OperationsRequests;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

    @Test
    void measuresWhatIsReallyStored() throws Exception {
        var out = new ByteArrayOutputStream();

        try (Server server = Server.start()) {
            Intake intake = new Intake(server);
            Benchmark.speed(intake, List.of(new Size(3, 2)), 0, 1, new PrintStream(out, true, UTF_8));
            Benchmark.memory(intake, List.of(5), new PrintStream(out, true, UTF_8));

            assertThat(server.part(OperationsRequests.class).latest(100)).hasSize(11);
        }

        assertThat(out.toString(UTF_8)).contains("| 3 | ").contains("| 5 | ");
    }
}
