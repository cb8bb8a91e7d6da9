package mes.routes.b2mml.door;

import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A document that came by HTTP.
 *
 * @param who the user that was let in
 */
record Posted(@Nullable String contentType, String encoding, InputStream body, String who) {

    private static final String PLAIN = "identity";

    static Posted in(Exchange exchange) {
        Message message = exchange.getMessage();
        InputStream body = message.getBody(InputStream.class);
        return new Posted(
                message.getHeader(Exchange.CONTENT_TYPE, String.class),
                message.getHeader(Exchange.CONTENT_ENCODING, PLAIN, String.class),
                body == null ? InputStream.nullInputStream() : body,
                SecurityContextHolder.getContext().getAuthentication().getName());
    }

    /** What is packed is never unpacked, for nobody knows how long it were then. */
    boolean isPacked() {
        return !encoding.equals(PLAIN);
    }

    /** Gives the answer; what the request brought is removed first, or Camel would send it back. */
    static void answer(Exchange exchange, int status, String contentType, byte[] document) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, contentType);
        message.setBody(document);
    }
}
