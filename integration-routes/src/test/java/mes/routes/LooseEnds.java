package mes.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;

/** The far ends of the wires to equipment; nobody listens to a topic unless a test says so. */
public final class LooseEnds implements CamelContextConfiguration {

    private static final List<String> WIRES =
            List.of("mock:machine-ack", "mock:answer", "mock:job-order", "mock:work-order");

    private final Set<String> listening = ConcurrentHashMap.newKeySet();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Map<String, List<JsonNode>> arrived = new ConcurrentHashMap<>();

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        for (String wire : WIRES) {
            camel.getEndpoint(wire, MockEndpoint.class).whenAnyExchangeReceived(this::arrive);
        }
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {}

    public void listen(String topic) {
        listening.add(topic);
    }

    public void leave(String topic) {
        listening.remove(topic);
    }

    public void mend(String topic) {
        broken.remove(topic);
    }

    public void breakOff(String topic) {
        broken.add(topic);
    }

    /** The messages that arrived, in their order. */
    public List<JsonNode> on(String topic) {
        return arrived.computeIfAbsent(topic, any -> new CopyOnWriteArrayList<>());
    }

    private void arrive(Exchange exchange) throws MqttException {
        String topic = exchange.getMessage().getHeader(PahoMqtt5Constants.CAMEL_PAHO_OVERRIDE_TOPIC, String.class);
        if (broken.contains(topic)) {
            throw new MqttException(MqttReturnCode.RETURN_CODE_UNSPECIFIED_ERROR);
        }
        if (!listening.contains(topic)) {
            throw new MqttException(MqttReturnCode.RETURN_CODE_NO_MATCHING_SUBSCRIBERS);
        }
        on(topic).add(Samples.json(exchange.getMessage().getBody(byte[].class)));
    }
}
