package mes.routes.b2mml.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mes.OnMillwright;
import mes.routes.b2mml.Erp;
import mes.routes.b2mml.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server in a process of its own, with little memory and little patience. */
class SmallServerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int FAULT_OF_SOAP = 500;
    private static final long HUNDRED_MEGABYTES = 100L << 20;
    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString(("admin:" + OnMillwright.ADMIN_PASSWORD).getBytes(UTF_8));

    @TempDir
    Path folder;

    Path log;
    int port;
    Process server;

    @BeforeEach
    void start() throws IOException {
        log = folder.resolve("server.log");
        port = freePort();
        server = new ProcessBuilder(Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "mes.MesServer",
                                "--server.port=" + port,
                                "--mes.data=" + folder.resolve("data"),
                                "--mes.admin.password=" + OnMillwright.ADMIN_PASSWORD,
                                "--mes.mqtt.embedded.port=0",
                                "--mes.opcua.enabled=false",
                                "--server.tomcat.connection-timeout=1s")
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(PATIENCE)
                .until(() -> !server.isAlive() || Files.readString(log).contains("is ready"));
    }

    @AfterEach
    void stop() {
        server.destroy();
        server.onExit().join();
    }

    @Test
    void survivesBodiesThatAreLargerThanItsMemoryAndBodiesThatNeverEnd() throws Exception {
        List<CompletableFuture<Integer>> statuses = Stream.of("/b2mml", "/b2mml/soap", "/b2mml/validate")
                .flatMap(path -> IntStream.range(0, 2).mapToObj(i -> post(path, endless())))
                .toList();
        for (CompletableFuture<Integer> status : statuses) {
            assertThat(status.join()).isIn(200, 400, 408, 413, FAULT_OF_SOAP, -1);
        }
        try (Socket slow = beginAndStop()) {
            assertThat(slow.getInputStream().readAllBytes()).asString(UTF_8).contains(" 408 ");
        }

        Reply good = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD)
                .post(document("get", "*").replace("${noun}", "Equipment"));
        assertThat(good.name()).isEqualTo("ShowEquipment");
        assertThat(server.isAlive()).isTrue();
        assertThat(Files.readString(log)).doesNotContain("OutOfMemoryError");
    }

    /** The status, or -1 if the server closed the door while the body was on its way. */
    private CompletableFuture<Integer> post(String path, InputStream body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", AUTHORIZATION)
                .header("Content-Type", path.endsWith("soap") ? "text/xml" : "application/xml")
                .POST(BodyPublishers.ofInputStream(() -> body))
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                .exceptionally(closed -> -1);
    }

    private static InputStream endless() {
        InputStream start =
                new ByteArrayInputStream("<GetEquipment xmlns='http://www.mesa.org/xml/B2MML'><!--".getBytes(UTF_8));
        return new SequenceInputStream(start, new InputStream() {
            private long left = HUNDRED_MEGABYTES;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int count = (int) Math.min(length, left);
                Arrays.fill(into, from, from + Math.max(0, count), (byte) 'x');
                left -= count;
                return count <= 0 ? -1 : count;
            }
        });
    }

    private Socket beginAndStop() throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.getOutputStream().write("""
                POST /b2mml HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: %s\r
                Content-Type: application/xml\r
                Content-Length: 1000\r
                \r
                <GetEquip""".formatted(AUTHORIZATION).getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
