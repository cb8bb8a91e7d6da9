package mes.routes.workorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mes.common.Origin;
import mes.equipment.EquipmentId;
import mes.material.MaterialDefinitionId;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes over the two files in which MES_server keeps everything: each whole or not at all. */
@Component
final class ImportRoutes extends Operations {

    private final JobOrders orders;
    private final JobControl control;
    private final MachineStatuses statuses;
    private final TransactionOperations transaction;

    ImportRoutes(
            JobOrders orders,
            JobControl control,
            MachineStatuses statuses,
            TransactionOperations transaction,
            ObjectMapper json) {
        super(json);
        this.orders = orders;
        this.control = control;
        this.statuses = statuses;
        this.transaction = transaction;
    }

    @Override
    public void configure() {
        operation("importWorkOrders", this::workOrders);
        operation("importMachineStatus", this::machineStatus);
    }

    private Answer workOrders(Request request) {
        List<OldWorkOrder> unknown = Arrays.stream(request.body(OldWorkOrder[].class))
                .filter(old -> orders.find(old.orderId).isEmpty())
                .toList();
        return imported(unknown, old -> take(old, request.origin()));
    }

    private Answer machineStatus(Request request) {
        return imported(
                Arrays.asList(request.body(JsonNode[].class)), status -> statuses.add(status, request.origin()));
    }

    private <T> Answer imported(List<T> all, Consumer<T> take) {
        transaction.executeWithoutResult(whole -> all.forEach(take));
        return Answer.ok(Map.of("imported", all.size()));
    }

    /** What is not done yet is PENDING again: nobody knows how far a machine came that nobody has asked since. */
    private void take(OldWorkOrder old, Origin origin) {
        control.store(old.orderId, old.order().work(), origin);
        if ("COMPLETED".equals(old.status)) {
            control.execute(old.orderId, JobCommand.START, origin);
            control.declareComplete(old.orderId, origin);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record OldWorkOrder(
            JobOrderId orderId,
            MaterialDefinitionId product,
            BigDecimal quantity,
            EquipmentId machineId,
            @Nullable String status) {

        NewWorkOrder order() {
            return new NewWorkOrder(orderId, product, quantity, machineId);
        }
    }
}
