package mes.routes.rest;

import static com.atlassian.oai.validator.report.ValidationReport.Level.IGNORE;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import mes.common.Rejection;
import org.apache.camel.Exchange;
import org.apache.camel.spi.RestClientRequestValidator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares every request with openapi.yaml before its operation sees it.
 *
 * <p>Camel's own comparison would read the whole description again for each request, and answer in plain text.
 */
@Component
final class Contract implements RestClientRequestValidator {

    static final String DOCUMENT = "openapi.yaml";

    /** The one header that the description speaks of. */
    private static final String RESUME = "Last-Event-ID";

    private final OpenApiInteractionValidator validator = OpenApiInteractionValidator.createFor(DOCUMENT)
            .withLevelResolver(levels())
            .build();
    private final ObjectMapper json;

    Contract(ObjectMapper json) {
        this.json = json;
    }

    /** Bodies, members and parameters that nobody asked for are ignored; who may enter is decided at the door. */
    private static LevelResolver levels() {
        return LevelResolver.create()
                .withLevel("validation.schema.additionalProperties", IGNORE)
                .withLevel("validation.request.body.schema.additionalProperties", IGNORE)
                .withLevel("validation.request.body.unexpected", IGNORE)
                .withLevel("validation.request.parameter.query.unexpected", IGNORE)
                .withLevel("validation.request.accept.notAllowed", IGNORE)
                .withLevel("validation.request.security", IGNORE)
                .build();
    }

    @Override
    public @Nullable ValidationError validate(Exchange exchange, ValidationContext context) {
        ValidationReport report = validator.validateRequest(request(exchange));
        return report.hasErrors() ? refuse(exchange, report) : null;
    }

    private static SimpleRequest request(Exchange exchange) {
        HttpServletRequest http = Request.http(exchange);
        var request = new SimpleRequest.Builder(http.getMethod(), http.getRequestURI(), false);
        http.getParameterMap().forEach(request::withQueryParam);
        Optional.ofNullable(http.getHeader(RESUME)).ifPresent(id -> request.withHeader(RESUME, id));
        String contentType = http.getContentType();
        if (contentType != null) {
            request.withContentType(contentType).withBody(exchange.getMessage().getBody(String.class));
        }
        return request.build();
    }

    private ValidationError refuse(Exchange exchange, ValidationReport report) {
        String violations = report.getMessages().stream().map(Contract::words).collect(Collectors.joining("; "));
        Problem problem = Problem.of(Rejection.invalid(violations));
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, Problem.MEDIA_TYPE);
        try {
            return new ValidationError(problem.status(), json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line; what follows is where in the library's own copy it stood. */
    private static String words(Message violation) {
        return violation.getMessage().lines().findFirst().orElse("").strip();
    }
}
