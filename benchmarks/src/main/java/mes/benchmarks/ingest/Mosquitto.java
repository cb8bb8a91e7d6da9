package mes.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The broker Mosquitto, as Debian packages it, without limits to what waits in it. */
public final class Mosquitto implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");
    private static final String HOST = "127.0.0.1";

    private final Path folder;
    private final int port;
    private Process process;

    private Mosquitto(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.process = launch();
    }

    public static Mosquitto start() throws IOException {
        Path folder = Files.createTempDirectory("mosquitto-benchmark");
        int port = Ports.free();
        Files.writeString(folder.resolve("mosquitto.conf"), """
                listener %d %s
                allow_anonymous true
                max_queued_messages 0
                set_tcp_nodelay true
                user root
                persistence true
                autosave_interval 1
                autosave_on_changes false
                persistence_location %s/
                log_dest none
                """.formatted(port, HOST, folder));
        return new Mosquitto(folder, port);
    }

    public Broker broker() {
        return new Broker(HOST, port, null, null);
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Writes down what it knows, its sessions above all; otherwise it does so every second. */
    public void save() throws IOException {
        new ProcessBuilder("kill", "-USR1", Long.toString(process.pid()))
                .start()
                .onExit()
                .join();
    }

    /** Ends it without warning and starts it again. */
    public void killAndRise() throws IOException {
        process.destroyForcibly().onExit().join();
        process = launch();
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(
                        PROGRAM.toString(),
                        "-c",
                        folder.resolve("mosquitto.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
