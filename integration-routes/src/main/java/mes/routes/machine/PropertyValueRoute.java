package mes.routes.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import mes.common.Rejection;
import mes.performance.EquipmentReports;
import mes.performance.PropertyValue;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Equipment tells values of its properties. */
@Component
final class PropertyValueRoute extends RouteBuilder {

    private static final int LONGEST_NAME = 255;

    private final Hearing hearing;
    private final EquipmentReports reports;

    PropertyValueRoute(Hearing hearing, EquipmentReports reports) {
        this.hearing = hearing;
        this.reports = reports;
    }

    @Override
    public void configure() {
        from("direct:property-value")
                .routeId("property-value")
                .errorHandler(noErrorHandler())
                .process(hearing.of("property-value", Message.class, this::report));
    }

    private void report(Report<Message> report) {
        reports.properties(report.message().values.entrySet().stream()
                .map(said -> new PropertyValue(
                        report.equipment(), said.getKey(), report.time(), text(said.getKey(), said.getValue())))
                .toList());
    }

    private static String text(String property, JsonNode value) {
        if (property.isBlank() || property.length() > LONGEST_NAME) {
            throw Rejection.invalid("a property must have a name of 1 to 255 characters");
        }
        if (!value.isValueNode() || value.isNull()) {
            throw Rejection.invalid("value of " + property + " must be a number, true, false or text");
        }
        return value.asText();
    }

    /** The payload, as docs/messages promises it: values by property. */
    record Message(Map<String, JsonNode> values) {}
}
