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
 * @param payload what came, byte for byte, or what somebody made of it
 * @param original what came, if somebody made something else of it
 * @param decoder what was asked to understand it, if somebody was
 * @param who decided about it or edited it last
 */
public record QuarantinedMessage(
        long id,
        Instant at,
        String wire,
        String source,
        @JsonIgnore byte[] payload,
        @JsonIgnore byte @Nullable [] original,
        @Nullable String decoder,
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

    /** What may be decided about a message in quarantine. */
    public enum Command {
        REPLAY(State.REPLAYED),
        DISCARD(State.DISCARDED);

        private final State to;

        Command(State to) {
            this.to = to;
        }
    }

    public QuarantinedMessage execute(Command command, String by) {
        checkWaiting();
        return next(payload, original, command.to, by);
    }

    QuarantinedMessage edit(byte[] better, String by) {
        checkWaiting();
        return next(better, original == null ? payload : original, state, by);
    }

    private void checkWaiting() {
        if (state != State.WAITING) {
            throw Rejection.notAllowed("message " + id + " in quarantine is already " + state);
        }
    }

    private QuarantinedMessage next(byte[] newPayload, byte @Nullable [] first, State newState, String by) {
        return new QuarantinedMessage(
                id, at, wire, source, newPayload, first, decoder, reason, newState, by, version + 1);
    }
}
