package mes.routes.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mes.equipment.EquipmentId;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.work.JobOrderId;
import mes.work.Work;
import org.jspecify.annotations.Nullable;

/** A job order as it is asked for: its product first, then what else it produces or consumes. */
record NewJobOrder(
        JobOrderId id,
        @Nullable String workMaster,
        @Nullable EquipmentId equipment,
        @Nullable MaterialDefinitionId product,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable String description,
        @Nullable Integer priority,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable List<MaterialView> materials,
        @Nullable List<ParameterView> parameters,
        @Nullable Boolean start) {

    Work work() {
        return new Work(
                null,
                null,
                workMaster,
                equipment,
                Objects.requireNonNullElse(description, ""),
                Objects.requireNonNullElse(priority, 0),
                startTime,
                endTime,
                amounts(),
                ParameterView.parameters(parameters));
    }

    private List<MaterialAmount> amounts() {
        return Stream.of(
                        MaterialView.produced(product, quantity, unit),
                        Objects.requireNonNullElse(materials, List.<MaterialView>of()))
                .flatMap(List::stream)
                .map(MaterialView::amount)
                .toList();
    }
}
