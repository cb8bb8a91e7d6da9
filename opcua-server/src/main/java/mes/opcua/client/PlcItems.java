package mes.opcua.client;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.time.Duration;
import mes.connection.PropertyNode;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.DataChangeTrigger;
import org.eclipse.milo.opcua.stack.core.types.structured.DataChangeFilter;

/** What a PLC is asked to watch: nodes, properties and events, as the settings say. */
record PlcItems(PlcSettings settings) {

    private static final int SMALLEST_QUEUE = 10;
    private static final int MOST_EVENTS = 1_000;
    private static final int ABSOLUTE = 1;

    OpcUaMonitoredItem item(String property, NodeId node) {
        PropertyNode wanted = settings.propertyNode(property);
        Duration sampling = settings.samplingOf(wanted);
        OpcUaMonitoredItem item = item(node, sampling);
        item.setUserObject(property);
        item.setQueueSize(uint(queueFor(sampling)));
        item.setFilter(filter(wanted));
        return item;
    }

    OpcUaMonitoredItem item(PlcEar ear) {
        OpcUaMonitoredItem item = OpcUaMonitoredItem.newEventItem(ear.notifier(), ear.filter());
        item.setQueueSize(uint(MOST_EVENTS));
        item.setUserObject(ear);
        return item;
    }

    /** A node whose changes only wake. */
    OpcUaMonitoredItem item(NodeId node) {
        return item(node, settings.publishingInterval());
    }

    private static OpcUaMonitoredItem item(NodeId node, Duration sampling) {
        OpcUaMonitoredItem item = OpcUaMonitoredItem.newDataItem(node);
        item.setSamplingInterval(sampling.toMillis());
        return item;
    }

    /** As many as can be sampled between two publications, and as long again. */
    private int queueFor(Duration sampling) {
        long each = Math.max(1, sampling.toMillis());
        return (int) Math.max(SMALLEST_QUEUE, 2 * settings.publishingInterval().toMillis() / each);
    }

    /** Where something is expected again and again, the same value with a new time is a sign of life. */
    private static DataChangeFilter filter(PropertyNode wanted) {
        DataChangeTrigger trigger = wanted.expectedInterval() == null
                ? DataChangeTrigger.StatusValue
                : DataChangeTrigger.StatusValueTimestamp;
        return wanted.deadband() == null
                ? new DataChangeFilter(trigger, uint(0), 0.0)
                : new DataChangeFilter(trigger, uint(ABSOLUTE), wanted.deadband());
    }
}
