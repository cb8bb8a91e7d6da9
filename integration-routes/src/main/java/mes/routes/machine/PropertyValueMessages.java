package mes.routes.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import mes.common.Rejection;
import mes.equipment.EquipmentProperty;
import mes.performance.PropertyValue;
import mes.routes.Received;
import mes.routes.intake.Told;
import org.springframework.stereotype.Component;

/** Equipment tells values of its properties. */
@Component
final class PropertyValueMessages implements Kind {

    private final Hearing hearing;

    PropertyValueMessages(Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public String wire() {
        return "property-value";
    }

    @Override
    public Told understand(Received received) {
        return hearing.values(received, Message.class, PropertyValueMessages::values);
    }

    private static List<PropertyValue> values(Report<Message> report) {
        return report.message().values.entrySet().stream()
                .map(said -> new PropertyValue(
                        report.equipment(), said.getKey(), report.time(), text(said.getKey(), said.getValue())))
                .toList();
    }

    private static String text(String property, JsonNode value) {
        EquipmentProperty.checkName(property);
        if (!value.isValueNode() || value.isNull()) {
            throw Rejection.invalid("value of " + property + " must be a number, true, false or text");
        }
        return value.asText();
    }

    /** The payload, as docs/messages promises it: values by property. */
    record Message(Map<String, JsonNode> values) {}
}
