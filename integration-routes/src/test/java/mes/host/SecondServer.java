package mes.host;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mes.MesServer;
import mes.Signal;

/** Another server, in a process of its own, which can be frozen and killed. */
final class SecondServer implements AutoCloseable {

    private final Path log;
    private final Process process;

    SecondServer(Path folder, List<String> properties) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Stream<String> program = Stream.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                MesServer.class.getName(),
                "--mes.data=" + folder.resolve("data"),
                "--server.port=0",
                "--mes.opcua.enabled=false");
        this.log = folder.resolve("second.log");
        this.process = new ProcessBuilder(
                        Stream.concat(program, properties.stream().map(property -> "--" + property))
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Without what belongs to tests, which the server would take for parts of itself. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(joining(File.pathSeparator));
    }

    void awaitSaying(String words) {
        await().atMost(180, SECONDS).until(() -> !process.isAlive() || said().contains(words));
        assertThat(process.isAlive()).as(this::said).isTrue();
    }

    void freeze() {
        Signal.STOP.to(process);
    }

    void thaw() {
        Signal.CONT.to(process);
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
