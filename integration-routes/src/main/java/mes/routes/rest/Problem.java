package mes.routes.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import mes.common.Reason;
import mes.common.Rejection;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, as every client is told it (RFC 9457).
 *
 * @param type {@code urn:mes:reason:…} when the domain declined, else {@code about:blank}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(HttpStatus status, String detail) {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(), detail);
    }

    public static Problem of(Rejection rejection) {
        String name = rejection.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String title = name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1).replace('-', ' ');
        return new Problem(
                "urn:mes:reason:" + name, title, status(rejection.reason()).value(), rejection.getMessage());
    }

    private static HttpStatus status(Reason reason) {
        return switch (reason) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case ALREADY_EXISTS, NOT_ALLOWED, CHANGED_MEANWHILE -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case REFUSED -> HttpStatus.BAD_GATEWAY;
        };
    }
}
