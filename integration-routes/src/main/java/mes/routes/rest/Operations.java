package mes.routes.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Function;
import mes.common.Rejection;
import mes.routes.Outage;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Ordered;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;

/** The operations of one resource of the API, each a route of its own. */
public abstract class Operations extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);

    private final ObjectMapper json;

    protected Operations(ObjectMapper json) {
        this.json = json;
    }

    /** Before {@link RestApiRoute}, which starts only when every operation is there. */
    @Override
    public final int getOrder() {
        return Ordered.HIGHEST;
    }

    /** @param id the operationId of openapi.yaml */
    protected final void operation(String id, Function<Request, Answer> work) {
        from("direct:" + id).routeId(id).process(exchange -> write(answer(exchange, work), exchange.getMessage()));
    }

    private Answer answer(Exchange exchange, Function<Request, Answer> work) {
        try {
            return work.apply(new Request(exchange, json));
        } catch (Rejection rejection) {
            return declined(Problem.of(rejection));
        } catch (DataIntegrityViolationException e) {
            return declined(Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "cannot be kept: " + e.getMostSpecificCause().getMessage()));
        } catch (RuntimeException e) {
            return declined(failed(exchange.getFromRouteId(), e));
        }
    }

    /** Of a fault of ours, whoever asked learns no more than that. */
    private static Problem failed(String operation, RuntimeException e) {
        if (Outage.isCauseOf(e)) {
            LOG.warn("{} failed: {}", operation, e.getMessage());
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "the database is away");
        }
        LOG.error("{} failed", operation, e);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "fault of the server");
    }

    private static Answer declined(Problem problem) {
        return Answer.of(HttpStatus.valueOf(problem.status()), problem);
    }

    /** What the request brought is removed first, or Camel would send it back. */
    private void write(Answer answer, Message message) throws JsonProcessingException {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status().value());
        answer.headers().forEach(message::setHeader);
        if (answer.body() == null) {
            message.setBody(null);
        } else {
            message.setHeader(Exchange.CONTENT_TYPE, mediaType(answer.body()));
            message.setBody(json.writeValueAsString(answer.body()));
        }
    }

    private static String mediaType(Object body) {
        return body instanceof Problem ? Problem.MEDIA_TYPE : "application/json";
    }
}
