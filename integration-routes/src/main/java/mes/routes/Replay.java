package mes.routes;

import java.util.Map;
import mes.common.Origin;
import mes.common.Rejection;
import mes.journal.Quarantine;
import mes.journal.QuarantinedMessage;
import mes.journal.QuarantinedMessage.Command;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends messages out of quarantine the way they came in, once more. */
@Component
public class Replay {

    private final Quarantine quarantine;
    private final ProducerTemplate wires;

    Replay(Quarantine quarantine, ProducerTemplate wires) {
        this.quarantine = quarantine;
        this.wires = wires;
    }

    /**
     * Replays a message; if it is refused again, it is in quarantine anew, under another number.
     *
     * @throws Rejection UNKNOWN message, NOT_ALLOWED when it was replayed or discarded before
     */
    @Transactional
    public void replay(long id, Origin origin) {
        QuarantinedMessage message = quarantine.execute(id, Command.REPLAY, origin);
        try {
            wires.sendBodyAndHeaders("direct:" + message.wire(), message.payload(), headers(message));
        } catch (CamelExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Map<String, Object> headers(QuarantinedMessage message) {
        return Map.of(PahoMqtt5Constants.MQTT_TOPIC, message.source(), Received.REPLAYED, true);
    }
}
