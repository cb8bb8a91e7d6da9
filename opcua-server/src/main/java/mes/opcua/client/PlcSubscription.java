package mes.opcua.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.subscriptions.MonitoredItemServiceOperationResult;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;

/**
 * What a PLC tells of its own accord: that something changed, and every value of the properties.
 *
 * <p>A session that was lost takes its subscriptions along if the server can transfer them; if it cannot, or if anything
 * was lost, the subscription is broken, and {@link #check} says so.
 */
final class PlcSubscription implements OpcUaSubscription.SubscriptionListener {

    private final OpcUaSubscription subscription;
    private final PlcSettings settings;
    private final Heard heard;
    private final Semaphore changes = new Semaphore(0);
    private volatile long heardAt = System.nanoTime();
    private volatile @Nullable String fault;

    private PlcSubscription(OpcUaClient client, PlcSettings settings, Heard heard) {
        this.subscription =
                new OpcUaSubscription(client, settings.publishingInterval().toMillis());
        this.settings = settings;
        this.heard = heard;
    }

    /**
     * @param watched nodes whose changes only wake
     * @param ears wake, too
     */
    static PlcSubscription of(
            OpcUaClient client,
            PlcSettings settings,
            Collection<NodeId> watched,
            Collection<PlcEar> ears,
            Map<String, NodeId> properties,
            Heard heard)
            throws UaException {
        PlcSubscription made = new PlcSubscription(client, settings, heard);
        made.subscription.setTargetKeepAliveInterval(
                settings.patience().keepAlive().toMillis());
        made.subscription.setSubscriptionListener(made);
        made.subscription.create();
        made.monitor(watched, ears, properties);
        return made;
    }

    private void monitor(Collection<NodeId> watched, Collection<PlcEar> ears, Map<String, NodeId> properties)
            throws UaException {
        List<OpcUaMonitoredItem> items = new ArrayList<>();
        PlcItems make = new PlcItems(settings);
        ears.forEach(ear -> items.add(make.item(ear)));
        watched.forEach(node -> items.add(make.item(node)));
        properties.forEach((property, node) -> items.add(make.item(property, node)));
        subscription.addMonitoredItems(items);
        Batches.of(items, this::create).forEach(this::hearRefusal);
    }

    private List<MonitoredItemServiceOperationResult> create(List<OpcUaMonitoredItem> items) throws UaException {
        List<MonitoredItemServiceOperationResult> results =
                subscription.createMonitoredItems(Set.copyOf(items)::contains);
        for (MonitoredItemServiceOperationResult result : results) {
            if (!result.serviceResult().isGood()) {
                throw new UaException(result.serviceResult());
            }
        }
        return results;
    }

    /** A node that cannot be monitored says why, as one that is monitored would. */
    private void hearRefusal(MonitoredItemServiceOperationResult result) {
        StatusCode status = result.operationResult().orElse(StatusCode.GOOD);
        if (!status.isGood()) {
            hear(result.monitoredItem(), new DataValue(status));
        }
    }

    @Override
    public void onDataReceived(OpcUaSubscription from, List<OpcUaMonitoredItem> items, List<DataValue> values) {
        heardAt = System.nanoTime();
        for (int i = 0; i < items.size(); i++) {
            hear(items.get(i), values.get(i));
        }
        changes.release();
    }

    private void hear(OpcUaMonitoredItem item, DataValue value) {
        if (item.getUserObject().orElse(null) instanceof String property) {
            heard.add(property, value);
        }
        if (value.statusCode().isOverflowSet()) {
            fault = "it told less of " + item.getReadValueId().getNodeId().toParseableString() + " than it saw";
        }
    }

    @Override
    public void onEventReceived(OpcUaSubscription from, List<OpcUaMonitoredItem> items, List<Variant[]> events) {
        heardAt = System.nanoTime();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).getUserObject().orElse(null) instanceof PlcEar ear) {
                ear.ear().accept(events.get(i));
            }
        }
        changes.release();
    }

    @Override
    public void onKeepAliveReceived(OpcUaSubscription from) {
        heardAt = System.nanoTime();
    }

    @Override
    public void onNotificationDataLost(OpcUaSubscription from) {
        fault = "some of what it told was lost";
    }

    @Override
    public void onStatusChanged(OpcUaSubscription from, StatusCode status) {
        fault = "it ended its subscription: " + status;
    }

    @Override
    public void onTransferFailed(OpcUaSubscription from, StatusCode status) {
        fault = "it did not let its subscription outlive a session: " + status;
    }

    /** @throws PlcAway when it is broken, or when nothing was heard of it for too long */
    void check() {
        if (fault != null) {
            throw new PlcAway(fault);
        }
        if (System.nanoTime() - heardAt > settings.patience().longestSilence().toNanos()) {
            throw new PlcAway("it answers, but tells nothing of its own accord any more");
        }
    }

    /** How long ago it last told something. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    /** Waits until something changed, at most so long. */
    void awaitChange(Duration longest) throws InterruptedException {
        if (changes.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            changes.drainPermits();
        }
    }

    /** Ends that waiting, or the next. */
    void wake() {
        changes.release();
    }

    void delete() throws UaException {
        subscription.delete();
    }
}
