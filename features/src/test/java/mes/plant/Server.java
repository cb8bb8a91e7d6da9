package mes.plant;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The packaged server, run as {@code ./start} runs it: a process of its own, known by its doors alone. */
public final class Server implements AutoCloseable {

    private static final Path JAR = Path.of("../integration-routes/target/server/millwright-launcher.jar")
            .toAbsolutePath();

    private final Doors doors;
    private final Path folder;
    private final Path log;
    private final Process process;

    private Server(Doors doors, Path folder, List<String> properties) {
        this.doors = doors;
        this.folder = folder;
        this.log = folder.resolve("server.log");
        this.process = launch(properties);
    }

    /** Starts a server with its data under a folder and waits until it is healthy. */
    public static Server start(Doors doors, Path folder, String... properties) {
        Server server = launch(doors, folder, properties);
        await().atMost(300, SECONDS).until(server::isHealthyOrDead);
        assertThat(server.process.isAlive()).as(server::log).isTrue();
        return server;
    }

    /** Starts a server and does not wait. */
    public static Server launch(Doors doors, Path folder, String... properties) {
        return new Server(doors, folder, List.of(properties));
    }

    public Doors doors() {
        return doors;
    }

    public Path folder() {
        return folder;
    }

    public Http admin() {
        return Http.as(doors, Doors.ADMIN, doors.password());
    }

    /** Everything it said. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it at once, as a power failure would: no hook of the process runs. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Waits until it has ended by itself. */
    public int awaitEnd() {
        return process.onExit().orTimeout(60, SECONDS).join().exitValue();
    }

    /** Asks it to stop, as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private Process launch(List<String> properties) {
        assertThat(JAR).as("the packaged server; mvn package makes it").exists();
        try {
            Files.createDirectories(folder);
            return new ProcessBuilder(command(properties))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(List<String> properties) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        // It ends before the second compiler and a parallel collector would pay.
        var command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-jar",
                JAR.toString()));
        Stream.concat(doors.properties(), properties.stream())
                .map(property -> "--" + property)
                .forEach(command::add);
        return command;
    }

    private boolean isHealthyOrDead() {
        return !process.isAlive() || Http.anonymous(doors).isHealthy();
    }
}
