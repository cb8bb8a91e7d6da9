package mes.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import mes.MesServer;
import mes.journal.Cursors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A whole server, as it is delivered, with a database and a data folder of its own, which are gone when it is closed. */
public final class Server implements AutoCloseable {

    private static final String[] FREE_PORTS = {"server.port=0", "mes.mqtt.embedded.port=0", "mes.opcua.port=0"};

    private final Path data;
    private final ConfigurableApplicationContext context;

    private Server(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    /** @param properties beyond free ports: {@code "mes.b2mml.max-bytes=64MB"} */
    public static Server start(String... properties) throws IOException {
        Path data = Files.createTempDirectory("millwright-benchmark");
        Map<String, String> all = new LinkedHashMap<>();
        Stream.concat(Stream.of(FREE_PORTS), Stream.of(properties)).forEach(one -> all.put(one.split("=")[0], one));
        String[] arguments = Stream.concat(Stream.of("mes.data=" + data), all.values().stream())
                .map(property -> "--" + property)
                .toArray(String[]::new);
        return new Server(data, SpringApplication.run(MesServer.class, arguments));
    }

    /** A port that nobody has now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A part of the server, by its type. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Waits until every edge has read the whole journal, so that no work of one run is left to the next. */
    public void settle(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (part(Cursors.class).all().stream().anyMatch(cursor -> cursor.backlog() > 0)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the edges have not read the journal within " + longest);
            }
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        context.close();
        FileSystemUtils.deleteRecursively(data.toFile());
    }
}
