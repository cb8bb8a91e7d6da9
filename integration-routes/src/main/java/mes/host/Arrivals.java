package mes.host;

import java.util.function.Predicate;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands over what arrives over a connection, if it is wanted, each message under its arrival number. */
final class Arrivals implements MqttCallback {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    private final Predicate<String> wanted;
    private final MqttCallback receiver;
    private final Resubscription resubscription;
    private final Acknowledgements acknowledgements;

    Arrivals(
            Predicate<String> wanted,
            MqttCallback receiver,
            Resubscription resubscription,
            Acknowledgements acknowledgements) {
        this.wanted = wanted;
        this.receiver = receiver;
        this.resubscription = resubscription;
        this.acknowledgements = acknowledgements;
    }

    /** Asks the broker for the same messages again, and does not wait: it runs on the thread that delivers them. */
    interface Resubscription {
        void ask() throws MqttException;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws Exception {
        int arrival = acknowledgements.arrived(message);
        if (!wanted.test(topic)) {
            acknowledgements.done(arrival);
            return;
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
        acknowledgements.forget();
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
