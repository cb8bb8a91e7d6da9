package mes.cloud.hearing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import mes.common.Quantity;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialUse;
import mes.work.JobOrderId;
import mes.work.Work;
import org.jspecify.annotations.Nullable;

/**
 * A command of the cloud, as it is written.
 *
 * @param command one of {@link CloudCommand}, in any case
 * @param expires after which it is not carried out any more
 * @param equipment and what follows it are for new job orders only
 * @param start whether a new job order may start at once
 */
record Asked(
        @Nullable String command,
        @Nullable JobOrderId jobOrder,
        @Nullable Instant expires,
        @Nullable EquipmentId equipment,
        @Nullable String workMaster,
        @Nullable MaterialDefinitionId material,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable String description,
        @Nullable Integer priority,
        @Nullable Boolean start) {

    /** The same, asked for by the name of a direct method. */
    Asked as(String name) {
        return new Asked(
                name, jobOrder, expires, equipment, workMaster, material, quantity, unit, description, priority, start);
    }

    CloudCommand known() {
        String name = command == null ? "" : command.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(CloudCommand.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Rejection.invalid("no command " + command));
    }

    JobOrderId order() {
        if (jobOrder == null) {
            throw Rejection.invalid("jobOrder is missing");
        }
        return jobOrder;
    }

    Work work() {
        return new Work(
                null,
                null,
                workMaster,
                equipment,
                Objects.requireNonNullElse(description, ""),
                Objects.requireNonNullElse(priority, 0),
                null,
                null,
                produced(),
                List.of());
    }

    private List<MaterialAmount> produced() {
        return material == null
                ? List.of()
                : List.of(new MaterialAmount(
                        material, null, MaterialUse.PRODUCED, quantity == null ? null : new Quantity(quantity, unit)));
    }
}
