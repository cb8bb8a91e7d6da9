package mes.routes.b2mml;

import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The way in by HTTP: the document is the body, and so is its answer. */
@Component
final class HttpDoor {

    private final Endpoint endpoint;

    HttpDoor(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    void answer(Exchange exchange) {
        Message message = exchange.getMessage();
        Answer answer = answer(message);
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status(answer.kind()));
        message.setHeader(Exchange.CONTENT_TYPE, answer.form().contentType());
        message.setBody(answer.document());
    }

    private Answer answer(Message message) {
        String type = message.getHeader(Exchange.CONTENT_TYPE, String.class);
        String encoding = message.getHeader(Exchange.CONTENT_ENCODING, "identity", String.class);
        if (!encoding.equals("identity")) {
            return endpoint.refusal("Content encoding " + encoding + " is not read here");
        }
        return Form.of(type)
                .map(form -> endpoint.answer(body(message), form, who()))
                .orElseGet(() -> endpoint.refusal(
                        "Content type " + type + " is not read here, but application/xml and application/json"));
    }

    private static InputStream body(Message message) {
        InputStream body = message.getBody(InputStream.class);
        return body == null ? InputStream.nullInputStream() : body;
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
