package mes.journal;

import org.jspecify.annotations.Nullable;

/**
 * A message that was unreadable or refused.
 *
 * @param wire the wire it came in by
 * @param source the topic or path
 * @param decoder what was asked to understand it, if somebody was
 */
public record RefusedMessage(
        String wire,
        String source,
        byte[] payload,
        @Nullable String decoder,
        String reason) {}
