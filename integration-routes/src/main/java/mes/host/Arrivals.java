package mes.host;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages that arrived over the present connection and are not acknowledged.
 *
 * <p>A packet id means something within one connection only. Each message gets an arrival number instead, so that a
 * message finished after a reconnection cannot acknowledge another one that reuses its packet id.
 */
final class Arrivals implements MqttCallback {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    /** Of all sessions: what one received must never acknowledge what another did. */
    private static final AtomicInteger LAST_ARRIVAL = new AtomicInteger();

    private final Predicate<String> wanted;
    private final MqttCallback receiver;
    private final Resubscription resubscription;
    private final Acknowledgement acknowledgement;
    private final Map<Integer, Integer> packetIds = new ConcurrentHashMap<>();

    Arrivals(
            Predicate<String> wanted,
            MqttCallback receiver,
            Resubscription resubscription,
            Acknowledgement acknowledgement) {
        this.wanted = wanted;
        this.receiver = receiver;
        this.resubscription = resubscription;
        this.acknowledgement = acknowledgement;
    }

    /** Asks the broker for the same messages again, and does not wait: it runs on the thread that delivers them. */
    interface Resubscription {
        void ask() throws MqttException;
    }

    /** Tells the broker that a message need not come again. */
    interface Acknowledgement {
        void give(int packetId, int qos) throws MqttException;
    }

    /** Forgets the arrival; null when it is none of this connection. */
    @Nullable
    Integer take(int arrival) {
        return packetIds.remove(arrival);
    }

    /** What is done from now on is not acknowledged: it comes again over the next connection. */
    void forget() {
        packetIds.clear();
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws Exception {
        if (!wanted.test(topic)) {
            acknowledgement.give(message.getId(), message.getQos());
            return;
        }
        int arrival = LAST_ARRIVAL.incrementAndGet();
        if (message.getQos() > 0) {
            packetIds.put(arrival, message.getId());
        }
        message.setId(arrival);
        receiver.messageArrived(topic, message);
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        if (!reconnect) {
            return;
        }
        try {
            resubscription.ask();
        } catch (MqttException e) {
            log.warn("No subscription at {}: {}", serverUri, e.toString());
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        forget();
        log.info("Lost the MQTT broker: {}", String.valueOf(response.getException()));
        receiver.disconnected(response);
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        receiver.mqttErrorOccurred(exception);
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        receiver.deliveryComplete(token);
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        receiver.authPacketArrived(reasonCode, properties);
    }
}
