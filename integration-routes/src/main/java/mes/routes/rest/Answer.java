package mes.routes.rest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriUtils;

/** What an operation answers: a status, headers and a body that becomes JSON. */
public record Answer(
        HttpStatus status,
        Map<String, String> headers,
        @Nullable Object body) {

    public static Answer ok(Object body) {
        return of(HttpStatus.OK, body);
    }

    public static Answer of(HttpStatus status, Object body) {
        return new Answer(status, Map.of(), body);
    }

    /** @param collection where it can be found now, under its id */
    public static Answer created(String collection, Object id, Object body) {
        String location = collection + "/" + UriUtils.encodePathSegment(id.toString(), StandardCharsets.UTF_8);
        return new Answer(HttpStatus.CREATED, Map.of("Location", location), body);
    }

    public static Answer nothing() {
        return new Answer(HttpStatus.NO_CONTENT, Map.of(), null);
    }
}
