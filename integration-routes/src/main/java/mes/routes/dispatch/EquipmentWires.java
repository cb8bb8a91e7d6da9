package mes.routes.dispatch;

import mes.routes.JobOrderCommand;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The wires to the equipment. */
@Component
final class EquipmentWires {

    private final ProducerTemplate wires;

    EquipmentWires(ProducerTemplate wires) {
        this.wires = wires;
    }

    /**
     * @return false when nobody listens
     * @throws CamelExecutionException when it cannot be known whether somebody does
     */
    boolean tell(String route, JobOrderCommand asked) {
        try {
            wires.sendBody(route, asked);
            return true;
        } catch (CamelExecutionException e) {
            if (isNobodyListening(e.getCause())) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isNobodyListening(@Nullable Throwable cause) {
        return cause instanceof MqttException mqtt
                && mqtt.getReasonCode() == MqttReturnCode.RETURN_CODE_NO_MATCHING_SUBSCRIBERS;
    }
}
