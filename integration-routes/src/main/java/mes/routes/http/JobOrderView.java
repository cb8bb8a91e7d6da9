package mes.routes.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import mes.common.Quantity;
import mes.equipment.EquipmentId;
import mes.material.MaterialAmount;
import mes.operations.OperationsRequestId;
import mes.work.Dispatch;
import mes.work.DispatchState;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobResponse;
import mes.work.Work;
import org.jspecify.annotations.Nullable;

/** A job order, the way it went and what came of it, in one look. */
record JobOrderView(
        JobOrderId id,
        String product,
        BigDecimal quantity,
        @Nullable String unit,
        @Nullable String workMaster,
        @Nullable EquipmentId equipment,
        @Nullable OperationsRequestId request,
        @Nullable String schedule,
        String description,
        int priority,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        String state,
        Instant since,
        int version,
        @Nullable Way dispatch,
        @Nullable Outcome response) {

    static JobOrderView of(JobOrder order, Optional<Dispatch> dispatch, Optional<JobResponse> response) {
        Work work = order.work();
        return new JobOrderView(
                order.id(),
                work.product(),
                work.quantity(),
                work.produced()
                        .map(MaterialAmount::quantity)
                        .map(Quantity::unit)
                        .orElse(null),
                work.workMaster(),
                work.equipment(),
                work.request(),
                work.schedule(),
                work.description(),
                work.priority(),
                work.startTime(),
                work.endTime(),
                order.state().standardName(),
                order.since(),
                order.version(),
                dispatch.map(Way::of).orElse(null),
                response.map(Outcome::of).orElse(null));
    }

    record Way(
            DispatchState state,
            Instant since,
            int attempts,
            @Nullable String word) {

        static Way of(Dispatch dispatch) {
            return new Way(dispatch.state(), dispatch.since(), dispatch.attempts(), dispatch.word());
        }
    }

    record Outcome(
            BigDecimal good,
            BigDecimal scrap,
            BigDecimal rework,
            @Nullable Instant startTime,
            @Nullable Instant endTime) {

        static Outcome of(JobResponse response) {
            return new Outcome(
                    response.good(), response.scrap(), response.rework(), response.startTime(), response.endTime());
        }
    }
}
