package mes.routes.erp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import mes.b2mml.Bod;
import mes.b2mml.Outcome;
import mes.b2mml.Sender;
import mes.b2mml.XmlCodec;
import mes.b2mml.v0701.WorkPerformanceType;
import org.jspecify.annotations.Nullable;

/** A business system that takes performance by HTTP: it can be away, out of order, or refuse. */
final class BusinessSystem {

    private static final Queue<Integer> NO_FAILURES = new ConcurrentLinkedDeque<>();

    private final int port;
    private final XmlCodec codec = new XmlCodec();
    private final Sender sender = new Sender("ERP", Clock.systemUTC());
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Integer>> failures = new ConcurrentHashMap<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    BusinessSystem() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    String url() {
        return "http://127.0.0.1:" + port + "/b2mml/in?client=100";
    }

    void arrive() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/b2mml/in", this::answer);
        server.start();
    }

    void leave() {
        if (server != null) {
            server.stop(0);
        }
    }

    void fail(String job, Integer... statuses) {
        failures.put(job, new ConcurrentLinkedDeque<>(List.of(statuses)));
    }

    void refuse(String job, String reason) {
        refusals.put(job, reason);
    }

    void changeItsMind(String job) {
        refusals.remove(job);
    }

    /** What it was told about jobs whose names begin so, in order, as often as it was told. */
    List<Told> toldAbout(String prefix) {
        return told.stream().filter(one -> one.job().startsWith(prefix)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] document = exchange.getRequestBody().readAllBytes();
            Bod bod = (Bod) codec.read(document);
            told.add(new Told(
                    bod, new String(document), exchange.getRequestHeaders().getFirst("Authorization")));
            Integer failure = failures.getOrDefault(Told.job(bod), NO_FAILURES).poll();
            byte[] answer = failure == null ? codec.write(bod.answer(outcome(bod), sender)) : new byte[0];
            exchange.sendResponseHeaders(failure == null ? 200 : failure, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private Outcome outcome(Bod bod) {
        String refusal = refusals.get(Told.job(bod));
        return refusal == null ? Outcome.accepted() : Outcome.rejected("Closed", refusal);
    }

    /** One document that it was sent. */
    record Told(Bod bod, String document, @Nullable String authorization) {

        String job() {
            return job(bod);
        }

        String id() {
            return bod.id().orElseThrow();
        }

        private static String job(Bod bod) {
            return bod.objects(WorkPerformanceType.class).get(0).getID().getValue();
        }
    }
}
