package mes.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A program of this machine at work: what it says, and how it ends. */
final class Program implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Process process;
    private final Thread listener;

    private Program(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        listener = new Thread(this::listen, command.get(0));
        listener.start();
    }

    static Program start(String... command) throws IOException {
        return new Program(List.of(command));
    }

    /** Runs a program to its end and gives all that it said. */
    static String run(String... command) throws IOException {
        try (Program program = start(command)) {
            program.exitCode();
            return program.said();
        }
    }

    /** Gives it a line, as a person at its keyboard does. */
    void hear(String line) throws IOException {
        OutputStream keyboard = process.getOutputStream();
        keyboard.write((line + "\n").getBytes(UTF_8));
        keyboard.flush();
    }

    /** Ends it at once, as a power failure would. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** The first line that contains the text, as soon as it was said. */
    String line(String text) {
        await().atMost(45, SECONDS).until(() -> find(text).isPresent() || !listener.isAlive());
        return find(text).orElseThrow(() -> new AssertionError("said no " + text + " but\n" + said()));
    }

    private Optional<String> find(String text) {
        return lines.stream().filter(line -> line.contains(text)).findFirst();
    }

    int exitCode() {
        int code = process.onExit().orTimeout(60, SECONDS).join().exitValue();
        join();
        return code;
    }

    String said() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        process.destroy();
        join();
    }

    private void listen() {
        try (var output = process.inputReader()) {
            output.lines().forEach(lines::add);
        } catch (UncheckedIOException | IOException ended) {
            // A program that was stopped in the middle of a line.
        }
    }

    private void join() {
        try {
            listener.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
