package mes.routes.b2mml;

import java.io.InputStream;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The way in by HTTP: the document is the body, and so is its answer. */
@Component
final class HttpDoor {

    private static final Set<String> XML = Set.of(MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE);

    private final Endpoint endpoint;

    HttpDoor(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    void answer(Exchange exchange) {
        Message message = exchange.getMessage();
        Answer answer = answer(message);
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status(answer.kind()));
        message.setHeader(Exchange.CONTENT_TYPE, "application/xml;charset=UTF-8");
        message.setBody(answer.document());
    }

    private Answer answer(Message message) {
        String type = message.getHeader(Exchange.CONTENT_TYPE, String.class);
        if (!isXml(type)) {
            return endpoint.refusal(
                    Answer.Kind.NOT_READ, "Content type " + type + " is not read here; application/xml is");
        }
        return endpoint.answer(body(message), who());
    }

    private static InputStream body(Message message) {
        InputStream body = message.getBody(InputStream.class);
        return body == null ? InputStream.nullInputStream() : body;
    }

    private static boolean isXml(@Nullable String type) {
        try {
            MediaType media = MediaType.parseMediaType(String.valueOf(type));
            return XML.contains(media.getType() + "/" + media.getSubtype());
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static String who() {
        return SecurityContextHolder.getContext().getAuthentication().getName();
    }

    private static int status(Answer.Kind kind) {
        return switch (kind) {
            case ANSWERED -> 200;
            case MALFORMED -> 400;
            case TOO_LARGE -> 413;
            case NOT_READ -> 415;
            case UNAVAILABLE -> 503;
        };
    }
}
