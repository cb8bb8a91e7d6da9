package mes.routes;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came in, not yet understood.
 *
 * @param wire the wire it came in by; the route {@code direct:<wire>} understands it
 * @param topic where it was published
 * @param responseAddress where an answer is expected, if one is
 * @param mayRepeat whether the broker may deliver it again: its quality of service is not 0
 * @param decoder what was asked to understand it, if somebody was
 * @param replayed whether it came out of quarantine, because somebody decided so
 */
public record Received(
        String wire,
        String topic,
        byte[] payload,
        boolean mayRepeat,
        @Nullable String decoder,
        boolean replayed,
        @Nullable ResponseAddress responseAddress) {

    static final String REPLAYED = "replayed";

    public static Received by(String wire, Exchange exchange) {
        Message message = exchange.getMessage();
        return new Received(
                wire,
                message.getHeader(PahoMqtt5Constants.MQTT_TOPIC, "", String.class),
                message.getBody(byte[].class),
                message.getHeader(PahoMqtt5Constants.MQTT_QOS, 0, int.class) > 0,
                null,
                message.getHeader(REPLAYED, false, boolean.class),
                ResponseAddress.in(message));
    }

    /** The same, when it is known who is asked to understand it. */
    public Received decodedBy(String name) {
        return new Received(wire, topic, payload, mayRepeat, name, replayed, responseAddress);
    }

    /** A level of the topic, counted from 0; empty when there is none. */
    public String level(int index) {
        String[] levels = topic.split("/", -1);
        return index < levels.length ? levels[index] : "";
    }
}
