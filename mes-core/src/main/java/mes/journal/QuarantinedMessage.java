package mes.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A message that was unreadable or refused, kept with the reason.
 *
 * @param wire the wire it came in by, and to which it is replayed
 * @param source the topic or path
 * @param payload what came, byte for byte
 */
public record QuarantinedMessage(
        long id,
        Instant at,
        String wire,
        String source,
        @JsonIgnore byte[] payload,
        String reason,
        State state,
        @Nullable String who,
        int version) {

    /** Where a message in quarantine stands. */
    public enum State {
        WAITING,
        REPLAYED,
        DISCARDED
    }

    /** What may be asked of a message in quarantine. */
    public enum Command {
        REPLAY(State.REPLAYED),
        DISCARD(State.DISCARDED);

        private final State to;

        Command(State to) {
            this.to = to;
        }
    }

    public QuarantinedMessage execute(Command command, String by) {
        if (state != State.WAITING) {
            throw Rejection.notAllowed("message " + id + " in quarantine is already " + state);
        }
        return new QuarantinedMessage(id, at, wire, source, payload, reason, command.to, by, version + 1);
    }
}
