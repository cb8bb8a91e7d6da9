package mes.host;

import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;

/** Nobody listens to the topic, not even with a session that the broker keeps: the message would be gone. */
public final class NoSubscriber extends MqttException {

    private final String topic;

    NoSubscriber(String topic) {
        super(MqttReturnCode.RETURN_CODE_NO_MATCHING_SUBSCRIBERS);
        this.topic = topic;
    }

    @Override
    public String getMessage() {
        return "Nobody subscribes to " + topic;
    }
}
