package mes.benchmarks.ingest;

import java.util.List;
import java.util.stream.Stream;

/** Processes, and the seconds that they have computed so far. */
record Cpu(List<ProcessHandle> processes) {

    static Cpu of(Stream<ProcessHandle> processes) {
        return new Cpu(processes.toList());
    }

    double seconds() {
        return processes.stream()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(duration -> duration.toNanos() / 1e9)
                .sum();
    }
}
