package mes.routes.b2mml.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mes.routes.b2mml.Form;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Documents that are to be judged and not carried out, by the wire {@code b2mml-validate}. */
@Component
final class ValidationRoute extends RouteBuilder {

    private final Validation validation;
    private final ObjectMapper json;

    ValidationRoute(Validation validation, ObjectMapper json) {
        this.validation = validation;
        this.json = json;
    }

    @Override
    public void configure() {
        from("{{mes.wire.b2mml-validate}}").routeId("b2mml-validate").process(this::answer);
    }

    private void answer(Exchange exchange) throws IOException {
        Posted posted = Posted.in(exchange);
        String accept = exchange.getMessage().getHeader("Accept", "", String.class);
        var form = posted.isPacked() ? Optional.<Form>empty() : Form.of(posted.contentType());
        if (form.isPresent()) {
            answer(exchange, 200, accept, validation.judge(posted.body().readAllBytes(), form.get()));
        } else {
            answer(exchange, 415, accept, Verdict.invalid(List.of(notRead(posted))));
        }
    }

    private void answer(Exchange exchange, int status, String accept, Verdict verdict) throws JsonProcessingException {
        if (accept.contains(MediaType.TEXT_PLAIN_VALUE)) {
            Posted.answer(
                    exchange, status, "text/plain;charset=UTF-8", verdict.text().getBytes(UTF_8));
        } else {
            Posted.answer(exchange, status, "application/json", json.writeValueAsBytes(verdict));
        }
    }

    private static Finding notRead(Posted posted) {
        String reason = posted.isPacked()
                ? "Content encoding " + posted.encoding() + " is not read here"
                : "Content type " + posted.contentType() + " is not read here";
        return new Finding(
                "NOT_READ",
                -1,
                -1,
                "",
                "not-read",
                reason,
                "Send application/xml or application/json, not compressed.");
    }
}
