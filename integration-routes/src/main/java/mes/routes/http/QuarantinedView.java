package mes.routes.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import mes.journal.QuarantinedMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message in quarantine as it is shown.
 *
 * @param encoding base64 when the payload is no text
 * @param edited whether the payload is what somebody made of it
 */
record QuarantinedView(
        long id,
        Instant at,
        String wire,
        String source,
        @Nullable String decoder,
        String reason,
        QuarantinedMessage.State state,
        String payload,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String encoding,

        boolean edited) {

    static QuarantinedView of(QuarantinedMessage message) {
        String text = text(message.payload());
        return new QuarantinedView(
                message.id(),
                message.at(),
                message.wire(),
                message.source(),
                message.decoder(),
                message.reason(),
                message.state(),
                text == null ? Base64.getEncoder().encodeToString(message.payload()) : text,
                text == null ? "base64" : null,
                message.original() != null);
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
