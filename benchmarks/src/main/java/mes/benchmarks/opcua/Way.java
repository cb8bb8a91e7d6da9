package mes.benchmarks.opcua;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/**
 * The way of a property value from a machine's MQTT message, over the database, to the notification of an OPC UA client.
 *
 * @param messages of one run
 * @param everyMs one message
 * @param publishingMs the publishing interval of the subscription
 */
record Way(int messages, int everyMs, int publishingMs) {

    private static final String WORK_UNIT = "WAY-1";
    private static final int WARM = 50;

    /** How long it takes, in milliseconds; all that was sent must arrive. */
    Ages.Summary measure(WholeServer server, OpcUaClient client) throws Exception {
        server.add(WORK_UNIT, client);
        Map<Long, Long> sent = new ConcurrentHashMap<>();
        Ages ages = new Ages();
        CountDownLatch arrived = new CountDownLatch(WARM + messages);
        MqttClient machine = connect(server);
        try {
            send(machine, sent, 0);
            OpcUaSubscription subscription = subscribe(server, client, value -> {
                Long at = value.value().value() instanceof Double number ? sent.remove(number.longValue()) : null;
                if (at != null) {
                    ages.add((System.nanoTime() - at) / 1e6);
                    arrived.countDown();
                }
            });
            sent.clear();
            for (int message = 1; message <= WARM + messages; message++) {
                if (message == WARM) {
                    ages.begin();
                }
                send(machine, sent, message);
                Thread.sleep(everyMs);
            }
            if (!arrived.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException(sent.size() + " values did not arrive");
            }
            subscription.delete();
        } finally {
            machine.disconnect();
            machine.close();
        }
        return ages.end();
    }

    private static MqttClient connect(WholeServer server) throws MqttException {
        MqttClient machine = new MqttClient(server.mqtt(), "benchmark", new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(WholeServer.USER);
        options.setPassword(WholeServer.PASSWORD.getBytes(UTF_8));
        machine.connect(options);
        return machine;
    }

    private static void send(MqttClient machine, Map<Long, Long> sent, long number) throws MqttException {
        String message = """
                {"schema": 1, "epoch": "benchmark", "sequence": %d, "time": "%s", "timeQuality": "synchronized",
                 "values": {"speed": %d}}""".formatted(number + 1, Instant.now(), number);
        sent.put(number, System.nanoTime());
        machine.publish(
                "mes/v1/" + WORK_UNIT + "/property-value", new MqttMessage(message.getBytes(UTF_8), 1, false, null));
    }

    private OpcUaSubscription subscribe(WholeServer server, OpcUaClient client, Heard heard) throws Exception {
        var node = server.shown("equipment/" + WORK_UNIT + "/CurrentProperties/speed", client);
        OpcUaSubscription subscription = new OpcUaSubscription(client, (double) publishingMs);
        subscription.create();
        OpcUaMonitoredItem item = OpcUaMonitoredItem.newDataItem(node);
        item.setSamplingInterval(publishingMs);
        item.setQueueSize(Unsigned.uint(100));
        item.setDataValueListener((it, value) -> heard.hear(value));
        subscription.addMonitoredItem(item);
        subscription.synchronizeMonitoredItems();
        return subscription;
    }

    private interface Heard {
        void hear(DataValue value);
    }
}
