package mes.routes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;

/** A business system that posts documents. */
final class Erp {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path EXAMPLES = Path.of("../docs/b2mml");

    private final int port;
    private final String authorization;

    Erp(int port, String user, String password) {
        this.port = port;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    /** One of the documents that integrators are shown. */
    static String example(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name + ".xml"));
    }

    /** One of the documents beside the tests, about things of these names. */
    static String document(String name, String id) throws IOException {
        try (InputStream in = Erp.class.getResourceAsStream("/b2mml/" + name + ".xml")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8).replace("${id}", id);
        }
    }

    Reply post(String document) throws Exception {
        return post(document.getBytes(UTF_8), "application/xml");
    }

    Reply post(byte[] document, String contentType) throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/b2mml"))
                        .header("Content-Type", contentType)
                        .header("Authorization", authorization)
                        .POST(BodyPublishers.ofByteArray(document))
                        .build(),
                BodyHandlers.ofString(UTF_8));
        return new Reply(answer.statusCode(), answer.body());
    }
}
