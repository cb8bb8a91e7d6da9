package mes.cloud.link;

import java.util.Map;

/**
 * What is published.
 *
 * @param properties user properties; only MQTT 5 has them
 */
record Letter(String topic, Map<String, String> properties, byte[] body) {

    Letter(String topic, byte[] body) {
        this(topic, Map.of(), body);
    }
}
