package mes.routes.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mes.common.Origin;
import mes.common.Rejection;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What a client asks of an operation; the contract was kept. */
public final class Request {

    /** The attribute under which the door leaves what the client accepts, if it said so. */
    public static final String ACCEPTED = "mes.accepted";

    /** The attribute by which the door is told to break the answer off. */
    public static final String BROKEN_OFF = "mes.broken-off";

    private static final int DEFAULT_LIMIT = 100;

    private final Message message;
    private final HttpServletRequest http;
    private final ObjectMapper json;

    Request(Exchange exchange, ObjectMapper json) {
        this.message = exchange.getMessage();
        this.http = http(exchange);
        this.json = json;
    }

    static HttpServletRequest http(Exchange exchange) {
        return exchange.getMessage().getHeader("CamelHttpServletRequest", HttpServletRequest.class);
    }

    /** The part of the path that the contract calls so. */
    public String path(String name) {
        return UriUtils.decode(message.getHeader(name, String.class), StandardCharsets.UTF_8);
    }

    public <T> T id(Function<String, T> type) {
        return type.apply(path("id"));
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(http.getParameter(name));
    }

    /** A parameter that the contract declares as a date and time. */
    public Optional<Instant> time(String name) {
        return query(name).map(text -> OffsetDateTime.parse(text).toInstant());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(http.getHeader(name));
    }

    public int limit() {
        return query("limit").map(Integer::valueOf).orElse(DEFAULT_LIMIT);
    }

    public boolean isCsv() {
        return String.valueOf(http.getContentType()).startsWith("text/csv");
    }

    /** Whether the client would rather have CSV than JSON, where an operation has both. */
    public boolean prefersCsv() {
        return http.getAttribute(ACCEPTED) instanceof String accepted
                && quality(accepted, "text/csv") > quality(accepted, "application/json");
    }

    /** How much a client wants a type that it names, CSV a little more than others; 0 where it does not. */
    private static double quality(String accepted, String type) {
        double preference = type.equals("text/csv") ? 1e-6 : 0;
        return Stream.of(accepted.split(","))
                .map(String::strip)
                .filter(range -> range.equals(type) || range.startsWith(type + ";"))
                .findFirst()
                .map(range -> MediaType.parseMediaType(range).getQualityValue() + preference)
                .orElse(0.0);
    }

    public String text() {
        return message.getBody(String.class);
    }

    /** @throws Rejection INVALID when the body is not of that form */
    public <T> T body(Class<T> type) {
        try {
            return json.readValue(text(), type);
        } catch (JsonMappingException e) {
            throw e.getCause() instanceof Rejection rejection ? rejection : Rejection.invalid(e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw Rejection.invalid(e.getOriginalMessage());
        }
    }

    /** The address at which this goes on, after what was answered now. */
    public String next(Object after) {
        return UriComponentsBuilder.fromUriString(http.getRequestURI() + "?" + http.getQueryString())
                .replaceQueryParam("after", after)
                .build()
                .toUriString();
    }

    /** Has the client notice that an answer, which was begun, is not whole. */
    public void breakOff() {
        http.setAttribute(BROKEN_OFF, true);
    }

    /** For an answer that is written while it is made. */
    public HttpServletResponse response() {
        return message.getHeader("CamelHttpServletResponse", HttpServletResponse.class);
    }

    /** Where the one who asks comes from. */
    public String address() {
        return http.getRemoteAddr();
    }

    /** Who asks. */
    public String user() {
        return Objects.requireNonNullElse(http.getRemoteUser(), "anonymous");
    }

    public Origin origin() {
        return Origin.of("http", user());
    }
}
