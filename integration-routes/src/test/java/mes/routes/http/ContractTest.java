package mes.routes.http;

import static mes.routes.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import mes.OnMillwright;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnMillwright
class ContractTest {

    private static final int MEBIBYTE = 1 << 20;

    @LocalServerPort
    int port;

    Client administrator;

    @BeforeEach
    void enter() {
        administrator = Client.administrator(port);
    }

    @Test
    void letsNobodyUnknownDoAnythingItDescribesButShowACode() {
        Client anonymous = Client.anonymous(port);

        assertThat(operations().filter(operation -> !operation.path.equals("/api/v1/credentials")))
                .hasSizeGreaterThan(30)
                .allSatisfy(operation -> assertThat(
                                anonymous.send(operation.method, operation.path, BodyPublishers.noBody()))
                        .extracting(HttpResponse::statusCode)
                        .isEqualTo(401));
    }

    @Test
    void isKeptForEverythingItDescribes() {
        assertThat(operations().filter(operation -> !operation.path.endsWith("/events")))
                .allSatisfy(operation -> {
                    var answer = administrator.send(operation.method, operation.path, BodyPublishers.noBody());
                    assertThat(answer.statusCode()).isNotIn(405, 500, 501, 503);
                    assertThat(answer.body()).doesNotContain("No static resource");
                });
    }

    @Test
    void declinesALimitBeyondItsBounds() {
        assertThat(administrator.get("/api/v1/job-orders?limit=1001").statusCode())
                .isEqualTo(400);
        assertThat(administrator.get("/api/v1/job-orders?limit=many").statusCode())
                .isEqualTo(400);
        assertThat(administrator.get("/api/v1/job-orders?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    void namesEveryViolation() {
        var answer = administrator.post("/api/v1/users", """
                {"name": "x", "password": "short", "roles": []}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("detail").asText()).contains("/password").contains("/roles");
    }

    @Test
    void tellsWhichMethodsThereAre() {
        var answer = administrator.send("PUT", "/api/v1/equipment", BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow())
                .contains("GET")
                .contains("POST");
    }

    @Test
    void declinesABodyThatIsTooLong() {
        String tooLong = "{\"id\": \"" + "x".repeat(MEBIBYTE) + "\", \"level\": \"Site\"}";

        assertThat(administrator.post("/api/v1/equipment", tooLong).statusCode())
                .isEqualTo(413);
        assertThat(sendInChunks(tooLong).statusCode()).isEqualTo(413);
    }

    @Test
    void takesABodyInChunks() {
        assertThat(sendInChunks("{\"id\": \"Chünked\", \"level\": \"Site\"}").body())
                .contains("Chünked");
    }

    @Test
    void declinesABodyThatWouldGrow() {
        var answer = administrator.with("Content-Encoding", "gzip").post("/api/v1/equipment", "{}");

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void declinesAHeapOfBrackets() {
        var answer = administrator.post("/api/machine-status", "{\"x\":" + "[".repeat(100_000));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> sendInChunks(String body) {
        BodyPublisher chunks =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return administrator.with("Content-Type", "application/json").send("POST", "/api/v1/equipment", chunks);
    }

    private Stream<Operation> operations() {
        JsonNode paths = json(administrator.get("/api/openapi.json")).path("paths");
        return paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> Operation.METHODS.contains(method.getKey()))
                        .map(method -> Operation.of(
                                method.getKey(), (path.getValue().has("servers") ? "" : "/api") + path.getKey())));
    }

    private record Operation(String method, String path) {

        static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

        static Operation of(String method, String path) {
            return new Operation(method.toUpperCase(Locale.ROOT), path.replaceAll("[{][^}]*[}]", "0"));
        }
    }
}
