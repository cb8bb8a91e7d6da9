package mes.plant;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** What the server does by itself is awaited; nothing is awaited longer than this. */
public final class Soon {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LASTING = Duration.ofMillis(400);

    private Soon() {}

    public static void soon(ThrowingRunnable assertion) {
        await().pollInterval(Duration.ofMillis(50)).atMost(PATIENCE).untilAsserted(assertion);
    }

    /** Becomes true and stays so for as long as it usually takes to become false. */
    public static void soonAndLastingly(ThrowingRunnable assertion) {
        await().pollInterval(Duration.ofMillis(50))
                .during(LASTING)
                .atMost(PATIENCE)
                .untilAsserted(assertion);
    }
}
