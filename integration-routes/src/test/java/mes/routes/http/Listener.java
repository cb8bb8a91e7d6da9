package mes.routes.http;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Somebody who listens to what becomes of equipment; other events, of which a server has its own, pass him by. */
final class Listener implements AutoCloseable {

    private static final String ID = "id: ";

    private final BlockingQueue<Long> positions = new LinkedBlockingQueue<>();
    private final HttpResponse<Stream<String>> response;

    /** Begins to listen; what becomes true after that is heard. */
    Listener(Client client, String path) throws Exception {
        this.response = HttpClient.newHttpClient().send(client.request(path).build(), BodyHandlers.ofLines());
        CompletableFuture.runAsync(() -> hear(response.body().iterator()));
    }

    /** The kind of an event follows its id. */
    private void hear(Iterator<String> lines) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith(ID) && lines.next().equals("event: equipment")) {
                positions.add(Long.valueOf(line.substring(ID.length())));
            }
        }
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** What comes next, if it comes within a minute. */
    Long next() throws InterruptedException {
        return positions.poll(1, TimeUnit.MINUTES);
    }

    /** So many, or fewer if no more come. */
    List<Long> next(int count) throws InterruptedException {
        List<Long> all = new ArrayList<>();
        Long next = next();
        while (next != null) {
            all.add(next);
            next = all.size() < count ? next() : null;
        }
        return all;
    }

    @Override
    public void close() {
        response.body().close();
    }
}
