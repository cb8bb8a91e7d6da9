package mes.host;

import java.util.stream.IntStream;
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;

/**
 * A client that loses no message between the broker and the route behind it.
 *
 * <p>It connects when it is told whom to call, or when it first publishes, and not before: what the broker keeps for a
 * session arrives right after the connection.
 */
final class MqttSession extends MqttClient {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int FAILURES_FROM = 0x80;

    private final MqttConnectionOptions options;
    private final Wire wire;
    private final Acknowledgements acknowledgements = new Acknowledgements(super::messageArrivedComplete);
    private MqttSubscription[] subscriptions = {};
    private boolean resumed;

    MqttSession(String url, String clientId, MqttConnectionOptions options, Wire wire) throws MqttException {
        super(url, clientId, new MemoryPersistence());
        this.options = options;
        this.wire = wire;
        setManualAcks(true);
        setTimeToWait(PATIENCE_MILLIS);
    }

    @Override
    public void setCallback(MqttCallback callback) {
        super.setCallback(new Arrivals(wire::isWanted, callback, this::subscribe, acknowledgements));
        try {
            connectOnce();
        } catch (MqttException e) {
            throw new IllegalStateException("No connection to " + getServerURI() + ": " + e, e);
        }
    }

    /** @param filters those of the wire */
    @Override
    public IMqttToken subscribe(String filters, int qos) throws MqttException {
        subscriptions = wire.subscription().all().stream()
                .map(filter -> new MqttSubscription(filter.text(), qos))
                .toArray(MqttSubscription[]::new);
        IMqttToken token = subscribe();
        // In a resumed session the answer queues behind the messages that waited, which takes as long as they take.
        if (!resumed) {
            token.waitForCompletion(getTimeToWait());
            refuseFailures(token);
        }
        return token;
    }

    /** Returns when the broker has taken over the message; at quality of service 0, when it is sent. */
    @Override
    public void publish(String topic, MqttMessage message) throws MqttException {
        if (!message.isRetained() && !wire.isHeard(topic)) {
            throw new NoSubscriber(topic);
        }
        connectOnce();
        IMqttToken token = aClient.publish(topic, message, null, null);
        token.waitForCompletion(getTimeToWait());
        refuseFailures(token);
        if (wire.subscriberRequired()
                && reasons(token).anyMatch(reason -> reason == MqttReturnCode.RETURN_CODE_NO_MATCHING_SUBSCRIBERS)) {
            throw new NoSubscriber(topic);
        }
    }

    @Override
    public void messageArrivedComplete(int arrival, int qos) throws MqttException {
        acknowledgements.done(arrival);
    }

    void messageFailed(int arrival) throws MqttException {
        acknowledgements.failed(arrival);
    }

    @Override
    public void close() throws MqttException {
        options.setAutomaticReconnect(false);
        try {
            end();
        } finally {
            acknowledgements.forget();
            super.close(true);
        }
    }

    private void end() throws MqttException {
        if (isConnected()) {
            disconnect();
        } else {
            // It may be on its way back, and would then go on for ever beside the session that follows it.
            aClient.disconnectForcibly(0, 0, false);
        }
    }

    private synchronized void connectOnce() throws MqttException {
        if (!isConnected()) {
            resumed = connectWithResult(options).getSessionPresent();
        }
    }

    private IMqttToken subscribe() throws MqttException {
        return aClient.subscribe(subscriptions, null, null, (IMqttMessageListener[]) null, new MqttProperties());
    }

    private static IntStream reasons(IMqttToken token) {
        int[] reasons = token.getReasonCodes();
        return reasons == null ? IntStream.empty() : IntStream.of(reasons);
    }

    private static void refuseFailures(IMqttToken token) throws MqttException {
        int worst = reasons(token).max().orElse(MqttReturnCode.RETURN_CODE_SUCCESS);
        if (worst >= FAILURES_FROM) {
            throw new MqttException(worst);
        }
    }
}
