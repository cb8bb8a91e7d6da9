package mes.routes.machine;

import mes.equipment.EquipmentId;
import mes.routes.Received;

/** The topics of the native contract: {@code mes/v1/<equipment>/<wire>}. */
final class Topic {

    private static final int EQUIPMENT = 2;
    private static final int WIRE = 3;

    private Topic() {}

    static String of(EquipmentId equipment, String wire) {
        return "mes/v1/" + equipment + "/" + wire;
    }

    /** @throws mes.common.Rejection INVALID when the topic names none */
    static EquipmentId equipment(Received message) {
        return new EquipmentId(message.level(EQUIPMENT));
    }

    static String wire(Received message) {
        return message.level(WIRE);
    }

    /** Whether it is the equipment's answer topic, or one below. */
    static boolean isAnswer(String topic, EquipmentId equipment) {
        String answer = of(equipment, "answer");
        return (topic.equals(answer) || topic.startsWith(answer + "/")) && !topic.matches(".*[+#].*");
    }
}
