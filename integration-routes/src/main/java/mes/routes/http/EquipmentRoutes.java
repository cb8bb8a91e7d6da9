package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mes.common.Origin;
import mes.equipment.Equipment;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The role based equipment hierarchy. */
@Component
final class EquipmentRoutes extends Operations {

    private final EquipmentHierarchy equipment;
    private final Csv csv;
    private final TransactionOperations together;

    EquipmentRoutes(EquipmentHierarchy equipment, Csv csv, TransactionOperations together, ObjectMapper json) {
        super(json);
        this.equipment = equipment;
        this.csv = csv;
        this.together = together;
    }

    @Override
    public void configure() {
        operation("listEquipment", this::list);
        operation("addEquipment", request -> request.isCsv() ? putAll(request) : add(request));
        operation("getEquipment", this::get);
        operation("deleteEquipment", this::delete);
    }

    private Answer list(Request request) {
        return Answer.ok(equipment.all().stream().map(View::of).toList());
    }

    private Answer add(Request request) {
        View asked = request.body(View.class);
        Equipment added = equipment.add(
                asked.id(), EquipmentLevel.named(asked.level()), asked.parent(), asked.words(), request.origin());
        return Answer.created("/api/v1/equipment", added.id(), View.of(added));
    }

    private Answer putAll(Request request) {
        List<Csv.Line<View>> lines = csv.read(request.text(), View.class);
        together.executeWithoutResult(all -> lines.forEach(line -> line.take(view -> put(view, request.origin()))));
        return Answer.ok(Map.of("accepted", lines.size()));
    }

    private void put(View asked, Origin origin) {
        equipment.put(asked.id(), EquipmentLevel.named(asked.level()), asked.parent(), asked.words(), origin);
    }

    private Answer get(Request request) {
        return Answer.ok(View.of(equipment.get(request.id(EquipmentId::new))));
    }

    private Answer delete(Request request) {
        equipment.delete(request.id(EquipmentId::new), request.origin());
        return Answer.nothing();
    }

    /** Equipment as it is asked for and shown, and as a line of CSV. */
    record View(
            EquipmentId id,
            String level,
            @Nullable EquipmentId parent,
            @Nullable String description) {

        static View of(Equipment equipment) {
            return new View(
                    equipment.id(), equipment.level().standardName(), equipment.parent(), equipment.description());
        }

        String words() {
            return Objects.requireNonNullElse(description, "");
        }
    }
}
