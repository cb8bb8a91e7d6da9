package mes.routes.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mes.b2mml.Bod;
import mes.b2mml.JsonCodec;
import mes.b2mml.Outcome;
import mes.b2mml.Sender;
import mes.b2mml.XmlCodec;
import org.jspecify.annotations.Nullable;

/** A business system that takes documents by HTTP: it can be away, slow, out of order, or refuse. */
final class BusinessSystem {

    private static final Queue<Integer> NO_FAILURES = new ConcurrentLinkedDeque<>();

    private static final XmlCodec XML = new XmlCodec();
    private static final JsonCodec JSON = new JsonCodec(XML);

    private final int port;
    private final Sender sender = new Sender("ERP", Clock.systemUTC());
    private final Semaphore slowness = new Semaphore(Integer.MAX_VALUE / 2);
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Integer>> failures = new ConcurrentHashMap<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
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
        server.setExecutor(threads);
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

    /** Answers nothing until it is let go on. */
    void hesitate() {
        slowness.drainPermits();
    }

    void goOn() {
        slowness.release(Integer.MAX_VALUE / 2);
    }

    List<Told> told() {
        return told;
    }

    /** What it was told about things whose names begin so, in order, as often as it was told. */
    List<Told> toldAbout(String prefix) {
        return told.stream().filter(one -> one.subject().startsWith(prefix)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Told one = Told.of(exchange);
            told.add(one);
            slowness.acquireUninterruptibly();
            Integer failure = failures.getOrDefault(one.subject(), NO_FAILURES).poll();
            byte[] answer = failure == null ? XML.write(one.bod().answer(outcome(one), sender)) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            exchange.sendResponseHeaders(failure == null ? 200 : failure, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private Outcome outcome(Told one) {
        String refusal = refusals.get(one.subject());
        return refusal == null ? Outcome.accepted() : Outcome.rejected("Closed", refusal);
    }

    /**
     * One document that it was sent.
     *
     * @param document as XML, whatever it came as
     */
    record Told(
            Bod bod,
            String document,
            @Nullable String contentType,
            @Nullable String authorization) {

        private static final Pattern SUBJECT =
                Pattern.compile("<DataArea>(?:.*<Source>|.*?<ID>)([^<]*)<", Pattern.DOTALL);

        static Told of(HttpExchange exchange) throws IOException {
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            byte[] body = exchange.getRequestBody().readAllBytes();
            Bod bod = (Bod) (type.contains("json") ? JSON.read(body) : XML.read(body));
            return new Told(
                    bod,
                    new String(XML.write(bod), UTF_8),
                    type,
                    exchange.getRequestHeaders().getFirst("Authorization"));
        }

        /** The name of what it tells of. */
        String subject() {
            Matcher subject = SUBJECT.matcher(document);
            return subject.find() ? subject.group(1) : "";
        }

        String id() {
            return bod.id().orElseThrow();
        }

        String name() {
            return bod.name();
        }
    }
}
