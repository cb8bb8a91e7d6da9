package mes.benchmarks.opcua;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server with {@value #NODES} variables of type Double in a process of its own. It says its URL and the index of the
 * namespace when it is ready, and is told on a line how many changes a second it shall make.
 */
final class Contestant implements AutoCloseable {

    static final int NODES = 50_000;

    private final Process process;
    private final Writer orders;
    private final String url;
    private final int namespace;

    private Contestant(List<String> command, File folder) throws IOException {
        this.process = new ProcessBuilder(command)
                .directory(folder)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.orders = process.outputWriter(UTF_8);
        String[] ready = ready(process.inputReader(UTF_8)).split(" ");
        this.url = ready[1];
        this.namespace = Integer.parseInt(ready[2]);
    }

    /** A program of this module. */
    static Contestant java(Class<?> program) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Contestant(
                List.of(java, "-Xmx1g", "-cp", System.getProperty("java.class.path"), program.getName()),
                new File("."));
    }

    /** A script of the folder {@code benchmarks/peers}. */
    static Contestant node(String script) throws IOException {
        File here = new File("peers").isDirectory() ? new File("peers") : new File("benchmarks/peers");
        return new Contestant(List.of("node", script), here);
    }

    private static String ready(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("ready ")) {
                return line;
            }
        }
        throw new IOException("the server ended before it was ready");
    }

    String url() {
        return url;
    }

    int namespace() {
        return namespace;
    }

    /** Seconds that it has computed so far. */
    double cpuSeconds() {
        return Stream.of(process.toHandle())
                .flatMap(handle -> handle.info().totalCpuDuration().stream())
                .mapToDouble(duration -> duration.toNanos() / 1e9)
                .sum();
    }

    /** @param perSecond changes of the first nodes, each in turn; 0 for none */
    void change(int nodes, int perSecond) throws IOException {
        orders.write(nodes + " " + perSecond + "\n");
        orders.flush();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
