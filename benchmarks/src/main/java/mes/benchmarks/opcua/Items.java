package mes.benchmarks.opcua;

import static java.util.Objects.requireNonNull;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;

/**
 * Changes that are told in a while, and how old they are when they arrive.
 *
 * @param count of monitored items
 * @param perSecond changes, of all items together
 */
record Items(int count, int perSecond) {

    private static final double PUBLISHING_MS = 100;
    private static final int QUEUE = 10;
    private static final int OF_A_SUBSCRIPTION = 5_000;

    /**
     * What arrived.
     *
     * @param share of the changes that were made, 1 for all of them
     * @param p50 age in milliseconds, of half of them at most
     * @param p99 the same of all but the oldest hundredth
     * @param cpu seconds that the server computed in a second
     */
    record Told(double share, double p50, double p99, double cpu) {}

    Told measure(Contestant server, Client client, Duration time) throws Exception {
        Ages ages = new Ages();
        List<OpcUaSubscription> subscriptions = new ArrayList<>();
        for (int from = 0; from < count; from += OF_A_SUBSCRIPTION) {
            subscriptions.add(subscribe(client, from, Math.min(count, from + OF_A_SUBSCRIPTION), ages));
        }
        server.change(count, perSecond);
        Thread.sleep(Duration.ofSeconds(3).toMillis()); // until all are warm
        double cpu = server.cpuSeconds();
        ages.begin();
        long begin = System.nanoTime();
        Thread.sleep(time.toMillis());
        Ages.Summary summary = ages.end();
        double seconds = (System.nanoTime() - begin) / 1e9;
        cpu = server.cpuSeconds() - cpu;
        server.change(count, 0);
        for (OpcUaSubscription subscription : subscriptions) {
            subscription.delete();
        }
        return new Told(summary.count() / (perSecond * seconds), summary.p50(), summary.p99(), cpu / seconds);
    }

    private static OpcUaSubscription subscribe(Client client, int from, int to, Ages ages) throws Exception {
        OpcUaSubscription subscription = new OpcUaSubscription(client.milo(), PUBLISHING_MS);
        subscription.setMaxNotificationsPerPublish(uint(0));
        subscription.create();
        List<OpcUaMonitoredItem> items = IntStream.range(from, to)
                .mapToObj(node -> item(client, node, ages))
                .toList();
        subscription.addMonitoredItems(items);
        subscription.createMonitoredItems();
        return subscription;
    }

    private static OpcUaMonitoredItem item(Client client, int node, Ages ages) {
        OpcUaMonitoredItem item = OpcUaMonitoredItem.newDataItem(client.node(node));
        item.setSamplingInterval(PUBLISHING_MS);
        item.setQueueSize(uint(QUEUE));
        item.setDataValueListener((it, value) -> ages.add(ageOf(value)));
        return item;
    }

    private static double ageOf(DataValue value) {
        return System.currentTimeMillis() - requireNonNull(value.sourceTime()).getJavaTime();
    }
}
