package mes.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import mes.common.Property;
import mes.equipment.EquipmentId;
import mes.material.MaterialAmount;
import org.jspecify.annotations.Nullable;

/**
 * One step of an operations request: what is needed for it, where and when (ISA-95 part 2, segment requirement).
 *
 * @param id unique within its request
 * @param description of this step; absent where that of the request will do
 * @param processSegment what is to be done, in the business's words
 * @param equipment the work center or work unit that does it
 * @param resources whatever else it requires, and the equipment as it was asked for
 */
public record SegmentRequirement(
        String id,
        @JsonInclude(Include.NON_NULL) @Nullable String description,
        @Nullable String processSegment,
        @JsonInclude(Include.NON_NULL) @Nullable String operationsDefinition,
        @JsonInclude(Include.NON_NULL) @Nullable String operationsSegment,
        @Nullable EquipmentId equipment,
        @Nullable Instant earliestStart,
        @Nullable Instant latestEnd,
        @JsonInclude(Include.NON_EMPTY) List<Resource> resources,
        List<MaterialAmount> materials,
        List<Property> parameters) {

    public SegmentRequirement {
        resources = List.copyOf(resources);
        materials = List.copyOf(materials);
        parameters = List.copyOf(parameters);
    }

    /** A step of which no more is said. */
    public SegmentRequirement(
            String id,
            @Nullable String processSegment,
            @Nullable EquipmentId equipment,
            @Nullable Instant earliestStart,
            @Nullable Instant latestEnd,
            List<MaterialAmount> materials,
            List<Property> parameters) {
        this(
                id,
                null,
                processSegment,
                null,
                null,
                equipment,
                earliestStart,
                latestEnd,
                List.of(),
                materials,
                parameters);
    }

    /** The same step, done by that equipment if it names none itself. */
    SegmentRequirement assignedTo(@Nullable EquipmentId other) {
        return new SegmentRequirement(
                id,
                description,
                processSegment,
                operationsDefinition,
                operationsSegment,
                equipment == null ? other : equipment,
                earliestStart,
                latestEnd,
                resources,
                materials,
                parameters);
    }
}
