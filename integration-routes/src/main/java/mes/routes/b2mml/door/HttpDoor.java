package mes.routes.b2mml.door;

import mes.routes.b2mml.Answer;
import mes.routes.b2mml.Endpoint;
import mes.routes.b2mml.Form;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** The way in by HTTP: the document is the body, and so is its answer. */
@Component
final class HttpDoor {

    private final Endpoint endpoint;

    HttpDoor(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    void answer(Exchange exchange) {
        Answer answer = answer(Posted.in(exchange));
        Posted.answer(exchange, status(answer.kind()), answer.form().contentType(), answer.document());
    }

    private Answer answer(Posted posted) {
        if (posted.isPacked()) {
            return endpoint.refusal("Content encoding " + posted.encoding() + " is not read here");
        }
        return Form.of(posted.contentType())
                .map(form -> endpoint.answer(posted.body(), form, posted.who()))
                .orElseGet(() -> endpoint.refusal("Content type " + posted.contentType()
                        + " is not read here, but application/xml and application/json"));
    }

    private static int status(Answer.Kind kind) {
        return switch (kind) {
            case ANSWERED -> 200;
            case MALFORMED -> 400;
            case TOO_LARGE -> 413;
            case NOT_READ -> 415;
            case UNAVAILABLE, FAILED -> 503;
        };
    }
}
