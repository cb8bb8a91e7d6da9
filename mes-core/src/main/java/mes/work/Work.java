package mes.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mes.common.Property;
import mes.equipment.EquipmentId;
import mes.material.MaterialAmount;
import mes.material.MaterialUse;
import mes.operations.OperationsRequestId;
import mes.operations.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a job order asks for: the work, where, when, with what (ISA-95 part 4, job order).
 *
 * @param request the operations or work request it belongs to
 * @param schedule the schedule that brought the request
 * @param workMaster the recipe or routing to follow, in the asker's words
 * @param equipment the work center or work unit; absent until somebody assigns it
 * @param priority higher is sooner
 * @param resources whatever else it requires, and the equipment as it was asked for
 * @param details the job order in the words of the one who asked for it; who changes the rest gives them anew or none
 */
public record Work(
        @Nullable OperationsRequestId request,
        @Nullable String schedule,
        @Nullable String workMaster,
        @JsonInclude(Include.NON_NULL) @Nullable String workMasterVersion,
        @Nullable EquipmentId equipment,
        String description,
        int priority,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @JsonInclude(Include.NON_EMPTY) List<Resource> resources,
        List<MaterialAmount> materials,
        List<Property> parameters,
        @JsonInclude(Include.NON_NULL) @Nullable String details) {

    public Work {
        resources = List.copyOf(resources);
        materials = List.copyOf(materials);
        parameters = List.copyOf(parameters);
    }

    /** Work of which no more is said. */
    public Work(
            @Nullable OperationsRequestId request,
            @Nullable String schedule,
            @Nullable String workMaster,
            @Nullable EquipmentId equipment,
            String description,
            int priority,
            @Nullable Instant startTime,
            @Nullable Instant endTime,
            List<MaterialAmount> materials,
            List<Property> parameters) {
        this(
                request,
                schedule,
                workMaster,
                null,
                equipment,
                description,
                priority,
                startTime,
                endTime,
                List.of(),
                materials,
                parameters,
                null);
    }

    /** The material to be produced, if the order names one. */
    public Optional<MaterialAmount> produced() {
        return materials.stream().filter(m -> m.use() == MaterialUse.PRODUCED).findFirst();
    }

    /** What is made, in one word: the produced material, else the work master, else nothing. */
    public String product() {
        return produced()
                .map(MaterialAmount::definition)
                .map(Object::toString)
                .orElse(workMaster == null ? "" : workMaster);
    }

    /** How much of it is asked for, 0 when the order does not say. */
    public BigDecimal quantity() {
        return produced().map(MaterialAmount::quantity).map(q -> q.value()).orElse(BigDecimal.ZERO);
    }
}
