package mes.routes.workorder;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import mes.work.Dispatch;
import mes.work.DispatchState;
import mes.work.JobOrder;
import org.jspecify.annotations.Nullable;

/**
 * A job order as the compatibility contract shows it.
 *
 * @param status PENDING until the equipment acknowledges, then its word
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record WorkOrder(String orderId, String product, BigDecimal quantity, String machineId, String status) {

    /** @param dispatch its way to the equipment, if it was sent on it */
    public static WorkOrder of(JobOrder order, @Nullable Dispatch dispatch) {
        return new WorkOrder(
                order.id().value(),
                order.work().product(),
                order.work().quantity(),
                order.work().equipment() == null ? "" : order.work().equipment().value(),
                status(order, dispatch));
    }

    private static String status(JobOrder order, @Nullable Dispatch dispatch) {
        if (dispatch != null && dispatch.word() != null) {
            return dispatch.word();
        }
        boolean isAcknowledged = dispatch != null && dispatch.state() == DispatchState.ACKNOWLEDGED;
        return switch (order.state()) {
            case NOT_ALLOWED_TO_START, ALLOWED_TO_START -> isAcknowledged ? "ACKNOWLEDGED" : "PENDING";
            case RUNNING, INTERRUPTED -> "IN_PROGRESS";
            case ENDED -> "COMPLETED";
            case ABORTED, CANCELLED, CLEARED -> order.state().name();
        };
    }
}
