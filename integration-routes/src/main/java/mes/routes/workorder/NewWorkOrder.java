package mes.routes.workorder;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.List;
import mes.common.Quantity;
import mes.equipment.EquipmentId;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialUse;
import mes.work.JobOrderId;
import mes.work.Work;
import org.jspecify.annotations.Nullable;

/** A work order as the compatibility contract asks for it. */
@JsonNaming(SnakeCaseStrategy.class)
record NewWorkOrder(
        @Nullable JobOrderId orderId, MaterialDefinitionId product, BigDecimal quantity, EquipmentId machineId) {

    Work work() {
        var produced = new MaterialAmount(product, null, MaterialUse.PRODUCED, new Quantity(quantity, null));
        return new Work(null, null, null, machineId, "", 0, null, null, List.of(produced), List.of());
    }
}
