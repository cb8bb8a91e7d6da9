package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentProperties;
import mes.equipment.EquipmentProperty;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the properties of equipment mean. */
@Component
final class EquipmentPropertyRoutes extends Operations {

    private final EquipmentHierarchy equipment;
    private final EquipmentProperties properties;

    EquipmentPropertyRoutes(EquipmentHierarchy equipment, EquipmentProperties properties, ObjectMapper json) {
        super(json);
        this.equipment = equipment;
        this.properties = properties;
    }

    @Override
    public void configure() {
        operation("listEquipmentProperties", this::list);
        operation("describeEquipmentProperty", this::describe);
    }

    private Answer list(Request request) {
        EquipmentId id = equipment.get(request.id(EquipmentId::new)).id();
        return Answer.ok(properties.of(id).stream().map(View::of).toList());
    }

    private Answer describe(Request request) {
        Description asked = request.body(Description.class);
        return Answer.ok(View.of(properties.describe(
                request.id(EquipmentId::new),
                request.path("property"),
                Objects.requireNonNullElse(asked.description, ""),
                asked.unit,
                asked.retentionDays,
                request.origin())));
    }

    /** What is said of a property. */
    record Description(
            @Nullable String description,
            @Nullable String unit,
            @Nullable Integer retentionDays) {}

    /** A property as it is shown. */
    record View(
            String property,
            String description,
            @Nullable String unit,
            @Nullable Integer retentionDays) {

        static View of(EquipmentProperty property) {
            return new View(property.id(), property.description(), property.unit(), property.retentionDays());
        }
    }
}
