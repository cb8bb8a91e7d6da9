package mes.benchmarks.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a child process says; read to its end, so that it never waits for a reader. */
final class Output {

    private static final int REMEMBERED = 40;

    private final BufferedReader reader;
    private final Deque<String> last = new ArrayDeque<>();

    Output(Process process) {
        this.reader = process.inputReader();
    }

    /** Waits until it says a line with these words. */
    void await(String words) throws IOException {
        var said = new CompletableFuture<Boolean>();
        Thread thread = new Thread(() -> read(words, said), "output");
        thread.setDaemon(true);
        thread.start();
        try {
            if (!said.get(300, TimeUnit.SECONDS)) {
                throw new IOException("it ended before it was ready:\n" + said());
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException("it is not ready:\n" + said(), e);
        }
    }

    private void read(String words, CompletableFuture<Boolean> said) {
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                remember(line);
                if (line.contains(words)) {
                    said.complete(true);
                }
            }
        } catch (IOException e) {
            remember(e.toString());
        }
        said.complete(false);
    }

    private synchronized void remember(String line) {
        last.add(line);
        if (last.size() > REMEMBERED) {
            last.remove();
        }
    }

    private synchronized String said() {
        return String.join("\n", last);
    }
}
