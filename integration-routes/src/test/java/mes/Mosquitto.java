package mes;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Mosquitto that goes and comes back at the same port. */
public final class Mosquitto implements AutoCloseable {

    private final Path folder;
    private final int port;
    private Process process;

    /**
     * Starts it.
     *
     * @param settings lines of its configuration; the relative paths in them are in the folder
     */
    public Mosquitto(Path folder, String settings) throws IOException {
        this.folder = folder;
        this.port = freePort();
        Files.writeString(
                folder.resolve("mosquitto.conf"), "listener %d 127.0.0.1\nuser root\n%s".formatted(port, settings));
        this.process = launch();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** Has it read its passwords and rights again. */
    public void readAgain() {
        Signal.HUP.to(process);
    }

    /** Ends it as a power failure would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it, and it keeps what it has. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    public void start() throws IOException {
        process = launch();
    }

    private Process launch() throws IOException {
        Process launched = new ProcessBuilder("sh", "-c", "PATH=$PATH:/usr/sbin exec mosquitto -c mosquitto.conf")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
        await().ignoreExceptions().until(this::listens);
        return launched;
    }

    private boolean listens() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
