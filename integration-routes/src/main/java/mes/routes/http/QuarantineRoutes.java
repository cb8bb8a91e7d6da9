package mes.routes.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import mes.journal.Quarantine;
import mes.journal.QuarantinedMessage;
import mes.journal.QuarantinedMessage.Command;
import mes.routes.Replay;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages that could not be taken, and what somebody decides about them. */
@Component
final class QuarantineRoutes extends Operations {

    private final Quarantine quarantine;
    private final Replay replay;

    QuarantineRoutes(Quarantine quarantine, Replay replay, ObjectMapper json) {
        super(json);
        this.quarantine = quarantine;
        this.replay = replay;
    }

    @Override
    public void configure() {
        operation("listQuarantine", this::list);
        operation("replayQuarantined", this::replay);
        operation("discardQuarantined", this::discard);
    }

    private Answer list(Request request) {
        return Answer.ok(
                quarantine.waiting(request.limit()).stream().map(View::of).toList());
    }

    private Answer replay(Request request) {
        replay.replay(request.id(Long::valueOf), request.origin());
        return Answer.nothing();
    }

    private Answer discard(Request request) {
        quarantine.execute(request.id(Long::valueOf), Command.DISCARD, request.origin());
        return Answer.nothing();
    }

    /** @param encoding base64 when the payload is no text */
    record View(
            long id,
            Instant at,
            String wire,
            String source,
            String reason,
            QuarantinedMessage.State state,
            String payload,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String encoding) {

        static View of(QuarantinedMessage message) {
            String text = text(message.payload());
            return new View(
                    message.id(),
                    message.at(),
                    message.wire(),
                    message.source(),
                    message.reason(),
                    message.state(),
                    text == null ? Base64.getEncoder().encodeToString(message.payload()) : text,
                    text == null ? "base64" : null);
        }

        private static @Nullable String text(byte[] payload) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(payload))
                        .toString();
            } catch (CharacterCodingException e) {
                return null;
            }
        }
    }
}
