package mes.demo;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** The orders a simulated machine has been given, worked off one after the other on a thread of its own. */
final class DemoOrders<T> implements AutoCloseable {

    private final LinkedBlockingQueue<T> waiting = new LinkedBlockingQueue<>();
    private final Thread worker;

    DemoOrders(String machine, Work<T> work) {
        worker = new Thread(() -> workOff(work), "demo-" + machine);
        worker.setDaemon(true);
        worker.start();
    }

    void add(T order) {
        waiting.add(order);
    }

    /** Takes back every order that has not been begun and is meant. */
    void remove(Consumer<LinkedBlockingQueue<T>> removal) {
        removal.accept(waiting);
    }

    private void workOff(Work<T> work) {
        try {
            while (true) {
                work.on(waiting.take());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        worker.interrupt();
    }

    static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    /** What is done with one order; may take its time. */
    @FunctionalInterface
    interface Work<T> {
        void on(T order) throws InterruptedException;
    }
}
