package mes.cloud.link;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** One connection to the cloud, from its beginning to its end: it is never repaired. */
interface Line {

    void open() throws LinkAway, InterruptedException;

    boolean isOpen();

    /** Whether this device should show anew who it is. */
    boolean isDue(Instant now);

    /**
     * Completed once the cloud has it, or with {@link LinkAway} when nobody knows whether it has it: refused, if the cloud
     * itself ended the connection.
     */
    CompletableFuture<?> tell(Telegram telegram);

    /** Answers a {@link Heard.Method}. */
    void answer(String request, int status, byte[] body);

    /** Reports properties of this device, where the cloud knows such. */
    void report(byte[] body);

    /** Asks what the cloud wants of this device: {@link Heard.Twin}. */
    void askForTwin();

    /** What was not acknowledged is lost. */
    void close();
}
