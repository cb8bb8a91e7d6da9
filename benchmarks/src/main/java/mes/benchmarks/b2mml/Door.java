package mes.benchmarks.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.benchmarks.Server;
import mes.common.Origin;

/** The way in by HTTP, as a business system takes it. */
final class Door {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String token;

    Door(Server server) {
        Users users = server.part(Users.class);
        Origin setup = Origin.of("benchmark", "setup");
        users.put(new User("erp", Set.of(Role.INTEGRATION), null), "a long password", setup);
        this.token = users.issueToken("erp", setup);
        this.address = URI.create("http://127.0.0.1:" + server.port() + "/b2mml");
    }

    /** Takes the answer in whole; anything but an acceptance ends the benchmark. */
    void post(byte[] document) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofByteArray(document))
                        .build(),
                BodyHandlers.ofByteArray());
        String begin = new String(answer.body(), 0, Math.min(4_000, answer.body().length), UTF_8);
        if (answer.statusCode() != 200 || !begin.contains("actionCode=\"Accepted\"")) {
            throw new IllegalStateException(answer.statusCode() + " " + begin);
        }
    }
}
