package mes.routes;

import org.apache.camel.Message;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;

/**
 * Where the sender of a message expects the answer (MQTT 5, 4.10).
 *
 * @param correlationData by which the sender recognizes the answer
 */
public record ResponseAddress(String topic, byte @Nullable [] correlationData) {

    static @Nullable ResponseAddress in(Message message) {
        MqttProperties properties =
                message.getHeader(PahoMqtt5Constants.CAMEL_PAHO_MSG_PROPERTIES, MqttProperties.class);
        return properties == null || properties.getResponseTopic() == null
                ? null
                : new ResponseAddress(properties.getResponseTopic(), properties.getCorrelationData());
    }

    /** The properties with which the answer is published. */
    public MqttProperties properties() {
        MqttProperties properties = new MqttProperties();
        if (correlationData != null) {
            properties.setCorrelationData(correlationData);
        }
        return properties;
    }
}
