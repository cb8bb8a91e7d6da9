package mes.routes.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import mes.common.BackOff;
import mes.common.Rejection;
import mes.routes.Received;
import mes.routes.Reception;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Stores messages by sets: a lone one at once, a flood in sets as large as what came while the last one was stored.
 *
 * <p>Sets are stored and exchanges are done in the order in which messages came, by one thread. An outage is tried again in
 * place, for as long as it takes. A set that cannot be stored as a whole is halved until what is wrong with it is alone, and
 * in quarantine.
 */
final class Batch extends AsyncProcessorSupport {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    static final int LARGEST_SET = 2_000;
    /** What a message takes of the room at least, in kB; it takes one for each kB of its payload besides. */
    private static final int LEAST = 4;
    /** Whoever brings more waits: the queue of a broker is on its disk, this one is not. */
    private static final int ROOM = 2 * LARGEST_SET * LEAST;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Function<Exchange, Received> message;
    private final Contract contract;
    private final MessageSets sets;
    private final Consumer<List<Outcome>> stored;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(ROOM);
    private @Nullable Thread thread;

    /** @param stored is told of each set that was committed */
    Batch(Function<Exchange, Received> message, Contract contract, MessageSets sets, Consumer<List<Outcome>> stored) {
        this.message = message;
        this.contract = contract;
        this.sets = sets;
        this.stored = stored;
    }

    /**
     * One message, and whoever wants to know when it is stored.
     *
     * @param understood absent while the database is away that knows what it means
     */
    private record Waiting(Received received, @Nullable Arrival understood, Exchange exchange, AsyncCallback callback) {

        /** In kB. */
        int size() {
            return Math.min(ROOM, LEAST + received.payload().length / 1024);
        }
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        Received received = message.apply(exchange);
        Waiting one = new Waiting(received, understood(received), exchange, callback);
        if (hasRoom(one)) {
            waiting.add(one);
        } else {
            cancel(one);
        }
        if (!isRunAllowed()) {
            cancelAll();
        }
        return false;
    }

    /** Waits for it, unless everything is about to stop: a wire waits for whom it handed its last message. */
    private boolean hasRoom(Waiting one) {
        try {
            while (!room.tryAcquire(one.size(), 100, TimeUnit.MILLISECONDS)) {
                if (one.exchange().getContext().isStopping()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whoever brings messages is not held up by an outage: its wire could not be closed meanwhile. */
    private @Nullable Arrival understood(Received received) {
        try {
            return Arrival.of(received, contract);
        } catch (RuntimeException outage) { // it is tried again when it is the message's turn
            return null;
        }
    }

    @Override
    protected void doStart() {
        thread = new Thread(this::storeAll, "intake");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the set that is being stored, unless that is impossible now. */
    @Override
    protected void doStop() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join();
            thread = null;
        }
        cancelAll();
    }

    private static void cancel(Waiting one) {
        one.exchange().setException(new CancellationException("not stored before the wire was closed"));
        one.callback().done(false);
    }

    private void cancelAll() {
        for (Waiting one = waiting.poll(); one != null; one = waiting.poll()) {
            room.release(one.size());
            cancel(one);
        }
    }

    private void storeAll() {
        List<Waiting> set = new ArrayList<>(LARGEST_SET);
        try {
            while (true) {
                set.add(waiting.take());
                waiting.drainTo(set, LARGEST_SET - 1);
                store(set);
            }
        } catch (InterruptedException stopped) {
            waiting.addAll(set);
        }
    }

    /** Stores the set and empties it. */
    private void store(List<Waiting> set) throws InterruptedException {
        List<Arrival> arrivals = arrivals(set);
        try {
            finish(set, patiently(() -> sets.store(arrivals)));
        } catch (Rejection poison) {
            if (set.size() == 1) {
                finish(set, patiently(() -> sets.refuse(arrivals.get(0), poison)));
            } else {
                store(set.subList(0, set.size() / 2));
                store(set);
            }
        }
    }

    private List<Arrival> arrivals(List<Waiting> set) throws InterruptedException {
        List<Arrival> arrivals = new ArrayList<>(set.size());
        for (Waiting one : set) {
            Arrival understood = one.understood();
            arrivals.add(understood == null ? patiently(() -> Arrival.of(one.received(), contract)) : understood);
        }
        return arrivals;
    }

    private void finish(List<Waiting> set, List<Outcome> outcomes) {
        stored.accept(outcomes);
        try {
            contract.answer(outcomes);
        } catch (RuntimeException e) { // of whatever kind: it is stored, and who was not told asks again
            LOG.warn("Equipment was not told what came of its messages: {}", e.toString());
        }
        set.forEach(this::done);
        set.clear();
    }

    private void done(Waiting one) {
        room.release(one.size());
        one.callback().done(false);
    }

    private static <T> T patiently(Supplier<T> work) throws InterruptedException {
        BackOff backOff = new BackOff(SHORTEST_PAUSE, LONGEST_PAUSE);
        while (true) {
            try {
                return Reception.conclusively(work);
            } catch (Rejection poison) {
                throw poison;
            } catch (RuntimeException outage) { // of the database: nothing is acknowledged until it is over
                LOG.warn(
                        "Messages wait for the database: {}",
                        NestedExceptionUtils.getMostSpecificCause(outage).getMessage());
                Thread.sleep(backOff.next().toMillis());
            }
        }
    }
}
