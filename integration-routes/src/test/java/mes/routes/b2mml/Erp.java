package mes.routes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/** A business system that posts documents. */
public final class Erp {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path EXAMPLES = Path.of("../docs/b2mml");

    private final URI server;
    private final URI door;
    private final String authorization;

    public Erp(int port, String user, String password) {
        this.server = URI.create("http://127.0.0.1:" + port);
        this.door = server.resolve("/b2mml");
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    /** One of the documents that integrators are shown. */
    public static String example(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name + ".xml"));
    }

    /** One of the documents beside the tests, about things whose names begin so. */
    public static String document(String name, String id) throws IOException {
        try (InputStream in = Erp.class.getResourceAsStream("/b2mml/" + name + ".xml")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8).replace("${id}", id);
        }
    }

    public Reply post(String document) throws Exception {
        return post(document.getBytes(UTF_8), "application/xml");
    }

    public Reply post(byte[] document, String contentType) throws Exception {
        return reply(request(document).header("Content-Type", contentType));
    }

    public Reply postPacked(String document) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(document.getBytes(UTF_8));
        }
        return reply(request(packed.toByteArray())
                .header("Content-Type", "application/xml")
                .header("Content-Encoding", "gzip"));
    }

    /** The status alone, for a door that stays closed answers in its own words. */
    public int knock(String document) throws Exception {
        return send(request(document.getBytes(UTF_8)).header("Content-Type", "application/xml"))
                .statusCode();
    }

    public String postJson(String document) throws Exception {
        return send(request(document.getBytes(UTF_8)).header("Content-Type", "application/json"))
                .body();
    }

    /** Whatever is found there. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(to(path).GET().build(), BodyHandlers.ofString(UTF_8));
    }

    /** Through another door of the server. */
    public HttpResponse<String> post(String path, byte[] document, String... headers)
            throws IOException, InterruptedException {
        return HTTP.send(
                to(path).headers(headers)
                        .POST(BodyPublishers.ofByteArray(document))
                        .build(),
                BodyHandlers.ofString(UTF_8));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", authorization);
    }

    private HttpRequest.Builder request(byte[] document) {
        return HttpRequest.newBuilder(door)
                .header("Authorization", authorization)
                .POST(BodyPublishers.ofByteArray(document));
    }

    private static Reply reply(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = send(request);
        return new Reply(answer.statusCode(), answer.body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
    }
}
