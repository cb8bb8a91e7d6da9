package mes.plant;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Where the ERP takes messages in. It can be away, and it can refuse. */
public final class ErpDoor implements AutoCloseable {

    private final int port = Doors.freePort();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private @Nullable HttpServer server;

    public String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** Listens from now on, as it does not at first. */
    public void open() {
        if (server != null) {
            return;
        }
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** Is away from now on. */
    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Refuses the next message that speaks of this. */
    public void refuseOnce(String word) {
        refused.add(word);
    }

    /** The messages that were accepted, in order. */
    public List<String> received() {
        return received;
    }

    private void take(HttpExchange exchange) throws IOException {
        String message = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean isRefused = refused.removeIf(message::contains);
        if (!isRefused) {
            received.add(message);
        }
        exchange.sendResponseHeaders(isRefused ? 400 : 200, -1);
        exchange.close();
    }
}
