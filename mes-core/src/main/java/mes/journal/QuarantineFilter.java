package mes.journal;

import java.time.Instant;
import mes.journal.QuarantinedMessage.State;
import org.jspecify.annotations.Nullable;

/**
 * Which messages in quarantine are meant; what is absent says nothing.
 *
 * @param text is in the payload as it is written, or in the topic or the reason
 * @param source the topic; {@code *} stands for any characters
 * @param reason begins the reason
 * @param from the earliest time
 * @param to the time after the latest
 */
public record QuarantineFilter(
        @Nullable String text,
        @Nullable String wire,
        @Nullable String source,
        @Nullable String decoder,
        @Nullable String reason,
        @Nullable Instant from,
        @Nullable Instant to,
        State state) {

    /** All that wait for a decision. */
    public static final QuarantineFilter WAITING =
            new QuarantineFilter(null, null, null, null, null, null, null, State.WAITING);
}
