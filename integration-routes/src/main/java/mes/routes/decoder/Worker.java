package mes.routes.decoder;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import mes.common.Rejection;
import mes.plugin.MessageDecoder;
import mes.plugin.RawMessage;
import mes.routes.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Asks the decoder of one piece of equipment, on a thread of its own, and waits no longer than it may take.
 *
 * <p>No thread can be stopped that does not want to. One that does not come back keeps its equipment from being understood,
 * and nobody else: each of its messages is then refused at once.
 */
final class Worker {

    private static final int IDLE_SECONDS = 10;

    private final Supplier<MessageDecoder> maker;
    private final Duration patience;
    private final Json json;
    private final ThreadPoolExecutor thread;
    private final AtomicReference<@Nullable Thread> busy = new AtomicReference<>();
    private @Nullable MessageDecoder decoder;

    Worker(String name, Supplier<MessageDecoder> maker, Duration patience, Json json) {
        this.maker = maker;
        this.patience = patience;
        this.json = json;
        this.thread =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread made = new Thread(work, "decoder " + name);
                    made.setDaemon(true);
                    return made;
                });
        thread.allowCoreThreadTimeOut(true);
    }

    /** @throws Rejection INVALID when it fails, makes garbage, takes too long, or has not come back from an earlier message */
    synchronized Saying decode(RawMessage message) {
        if (busy.get() != null) {
            throw Rejection.invalid("the decoder has not come back from an earlier message");
        }
        CompletableFuture<Saying> result = new CompletableFuture<>();
        thread.execute(() -> work(message, result));
        return await(result);
    }

    private void work(RawMessage message, CompletableFuture<Saying> result) {
        Thread.interrupted();
        busy.set(Thread.currentThread());
        try {
            Saying said = Saying.of(decoder().decode(message), json);
            busy.set(null);
            result.complete(said);
        } catch (Throwable failure) { // whatever somebody else's code throws is its own affair
            busy.set(null);
            result.completeExceptionally(failure);
        }
    }

    private MessageDecoder decoder() {
        MessageDecoder known = decoder;
        if (known == null) {
            known = maker.get();
            decoder = known;
        }
        return known;
    }

    private Saying await(CompletableFuture<Saying> result) {
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            interrupt();
            throw Rejection.invalid("the decoder took longer than " + patience.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientDataAccessResourceException("the server stops, and asks again another time", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Rejection rejection
                    ? rejection
                    : Rejection.invalid("the decoder failed: " + e.getCause());
        }
    }

    private void interrupt() {
        Thread running = busy.get();
        if (running != null) {
            running.interrupt();
        }
    }
}
