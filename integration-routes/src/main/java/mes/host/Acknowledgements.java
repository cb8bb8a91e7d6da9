package mes.host;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/**
 * The messages that arrived over the present connection and are not acknowledged.
 *
 * <p>They are acknowledged in the order in which they arrived, in whatever order they are done [MQTT-4.6.0-2]: there are
 * brokers that otherwise send a later message before those that wait for room in the window of the session.
 *
 * <p>A packet id means something within one connection only. Each message gets an arrival number instead, so that a
 * message finished after a reconnection cannot acknowledge another one that reuses its packet id.
 */
final class Acknowledgements {

    /** Of all sessions: what one received must never acknowledge what another did. */
    private static final AtomicInteger LAST_ARRIVAL = new AtomicInteger();

    private final Acknowledgement acknowledgement;
    private final Map<Integer, Packet> open = new LinkedHashMap<>();
    private final Set<Integer> done = new HashSet<>();

    Acknowledgements(Acknowledgement acknowledgement) {
        this.acknowledgement = acknowledgement;
    }

    /** Tells the broker that a message need not come again. */
    interface Acknowledgement {
        void give(int packetId, int qos) throws MqttException;
    }

    private record Packet(int id, int qos) {}

    /** The arrival number of a message. */
    synchronized int arrived(MqttMessage message) {
        int arrival = LAST_ARRIVAL.incrementAndGet();
        if (message.getQos() > 0) {
            open.put(arrival, new Packet(message.getId(), message.getQos()));
        }
        return arrival;
    }

    /** The message need not come again. Ignored when it came over an earlier connection: the broker sends it again. */
    synchronized void done(int arrival) throws MqttException {
        if (open.containsKey(arrival)) {
            done.add(arrival);
            give();
        }
    }

    /** The message is to come again, over the next connection; the others are not kept waiting by it. */
    synchronized void failed(int arrival) throws MqttException {
        if (open.remove(arrival) != null) {
            give();
        }
    }

    /** What is done from now on is not acknowledged: it comes again over the next connection. */
    synchronized void forget() {
        open.clear();
        done.clear();
    }

    private void give() throws MqttException {
        Iterator<Map.Entry<Integer, Packet>> oldest = open.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<Integer, Packet> arrival = oldest.next();
            if (!done.remove(arrival.getKey())) {
                return;
            }
            oldest.remove();
            acknowledgement.give(arrival.getValue().id(), arrival.getValue().qos());
        }
    }
}
