package mes.host;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Mosquitto that lets everybody in, and when it is killed forgets up to twenty messages. */
final class Mosquitto implements AutoCloseable {

    private final Path folder;
    private final int port;
    private Process process;

    Mosquitto(Path folder) throws IOException {
        this.folder = folder;
        this.port = freePort();
        Files.writeString(folder.resolve("mosquitto.conf"), """
                listener %d 127.0.0.1
                user root
                allow_anonymous true
                max_queued_messages 0
                persistence true
                persistence_location %s/
                autosave_interval 20
                autosave_on_changes true
                """.formatted(port, folder));
        this.process = launch();
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** Ends it as a power failure would, and starts it again. */
    void killAndRise() throws IOException {
        process.destroyForcibly().onExit().join();
        process = launch();
    }

    private Process launch() throws IOException {
        Process launched = new ProcessBuilder(
                        "sh", "-c", "PATH=$PATH:/usr/sbin exec mosquitto -c " + folder.resolve("mosquitto.conf"))
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

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
