package mes.routes.http;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Somebody who listens to the events. */
final class Listener implements AutoCloseable {

    private static final String ID = "id: ";

    private final BlockingQueue<Long> positions = new LinkedBlockingQueue<>();
    private final HttpResponse<Stream<String>> response;

    /** Begins to listen; what becomes true after that is heard. */
    Listener(Client client, String path) throws Exception {
        this.response = HttpClient.newHttpClient().send(client.request(path).build(), BodyHandlers.ofLines());
        CompletableFuture.runAsync(() -> response.body()
                .filter(line -> line.startsWith(ID))
                .map(line -> Long.valueOf(line.substring(ID.length())))
                .forEach(positions::add));
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** What comes next, if it comes within five seconds. */
    Long next() throws InterruptedException {
        return positions.poll(5, TimeUnit.SECONDS);
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
