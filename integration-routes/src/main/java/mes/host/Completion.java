package mes.host;

import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the session in which a message came whether the route finished it. */
final class Completion extends SynchronizationAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Completion.class);

    private final MqttSession session;
    private final int arrival;
    private final int qos;

    Completion(MqttSession session, MqttMessage message) {
        this.session = session;
        this.arrival = message.getId();
        this.qos = message.getQos();
    }

    @Override
    public void onComplete(Exchange exchange) {
        try {
            session.messageArrivedComplete(arrival, qos);
        } catch (MqttException e) {
            LOG.debug("Not acknowledged, and comes again: {}", e.toString());
        }
    }

    @Override
    public void onFailure(Exchange exchange) {
        try {
            session.messageFailed(arrival);
        } catch (MqttException e) {
            LOG.debug("Others are not acknowledged, and come again: {}", e.toString());
        }
    }
}
