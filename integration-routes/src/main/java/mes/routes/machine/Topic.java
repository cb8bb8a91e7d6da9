package mes.routes.machine;

import mes.equipment.EquipmentId;
import mes.routes.Received;
import org.apache.camel.Exchange;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;

/** The topics of the native contract: {@code mes/v1/<equipment>/<wire>}. */
final class Topic {

    private static final int EQUIPMENT = 2;

    private Topic() {}

    static String of(EquipmentId equipment, String wire) {
        return "mes/v1/" + equipment + "/" + wire;
    }

    /** @throws mes.common.Rejection INVALID when the topic names none */
    static EquipmentId equipment(Received message) {
        return new EquipmentId(message.level(EQUIPMENT));
    }

    /** The last level. */
    static String wire(Exchange exchange) {
        String topic = exchange.getMessage().getHeader(PahoMqtt5Constants.MQTT_TOPIC, "", String.class);
        return topic.substring(topic.lastIndexOf('/') + 1);
    }

    /** Whether it is the equipment's answer topic, or one below. */
    static boolean isAnswer(String topic, EquipmentId equipment) {
        String answer = of(equipment, "answer");
        return (topic.equals(answer) || topic.startsWith(answer + "/")) && !topic.matches(".*[+#].*");
    }
}
