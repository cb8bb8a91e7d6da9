package mes.operations;

import java.time.Instant;
import java.util.List;
import mes.equipment.EquipmentId;
import mes.material.MaterialAmount;
import org.jspecify.annotations.Nullable;

/**
 * One step of an operations request: what is needed for it, where and when (ISA-95 part 2, segment requirement).
 *
 * @param id unique within its request
 * @param processSegment what is to be done, in the business's words
 */
public record SegmentRequirement(
        String id,
        @Nullable String processSegment,
        @Nullable EquipmentId equipment,
        @Nullable Instant earliestStart,
        @Nullable Instant latestEnd,
        List<MaterialAmount> materials,
        List<Parameter> parameters) {

    public SegmentRequirement {
        materials = List.copyOf(materials);
        parameters = List.copyOf(parameters);
    }
}
