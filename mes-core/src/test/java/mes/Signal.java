package mes;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a test sends to a process that it started. */
public enum Signal {
    STOP,
    CONT,
    HUP;

    /** Returns when it was sent. */
    public void to(Process process) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
