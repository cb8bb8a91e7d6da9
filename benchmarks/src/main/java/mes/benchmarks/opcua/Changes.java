package mes.benchmarks.opcua;

import java.util.Scanner;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Changes nodes in turn, as often as the standard input says, every five milliseconds some. */
final class Changes {

    private static final int EVERY_MS = 5;

    /** Gives a node a new value with the time of now. */
    interface Node {
        void change(int node, double value);
    }

    private final Node nodes;
    private volatile int count;
    private volatile int perSecond;
    private int next;
    private long begun;
    private long done;

    private Changes(Node nodes) {
        this.nodes = nodes;
    }

    /** Serves until the standard input ends. */
    static void serve(Node nodes) {
        Changes changes = new Changes(nodes);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleAtFixedRate(changes::some, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
        try (Scanner orders = new Scanner(System.in)) {
            while (orders.hasNextInt()) {
                changes.order(orders.nextInt(), orders.nextInt());
            }
        } finally {
            clock.shutdownNow();
        }
    }

    private synchronized void order(int nodes, int rate) {
        count = nodes;
        perSecond = rate;
        begun = System.nanoTime();
        done = 0;
        next = 0;
    }

    private synchronized void some() {
        long due = (long) ((System.nanoTime() - begun) / 1e9 * perSecond);
        for (; done < due; done++) {
            nodes.change(next, done);
            next = (next + 1) % count;
        }
    }
}
