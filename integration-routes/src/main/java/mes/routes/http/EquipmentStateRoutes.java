package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mes.equipment.Equipment;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.performance.EquipmentConnection;
import mes.performance.EquipmentConnections;
import mes.performance.EquipmentCount;
import mes.performance.EquipmentCounts;
import mes.performance.EquipmentState;
import mes.performance.EquipmentStates;
import mes.performance.MachineryState;
import mes.performance.OperationMode;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every work center and work unit does, in one look. */
@Component
final class EquipmentStateRoutes extends Operations {

    private final EquipmentHierarchy equipment;
    private final EquipmentStates states;
    private final EquipmentCounts counts;
    private final EquipmentConnections connections;
    private final JobOrders orders;

    EquipmentStateRoutes(
            EquipmentHierarchy equipment,
            EquipmentStates states,
            EquipmentCounts counts,
            EquipmentConnections connections,
            JobOrders orders,
            ObjectMapper json) {
        super(json);
        this.equipment = equipment;
        this.states = states;
        this.counts = counts;
        this.connections = connections;
        this.orders = orders;
    }

    @Override
    public void configure() {
        operation("listEquipmentStates", this::list);
    }

    private Answer list(Request request) {
        var state = by(states.all(), EquipmentState::equipment);
        var count = by(counts.all(), EquipmentCount::equipment);
        var connection = by(connections.all(), EquipmentConnection::equipment);
        return Answer.ok(equipment.all().stream()
                .filter(unit -> unit.level().doesWork())
                .map(unit -> view(
                        unit,
                        Optional.ofNullable(state.get(unit.id())),
                        Optional.ofNullable(count.get(unit.id())),
                        Optional.ofNullable(connection.get(unit.id()))))
                .toList());
    }

    private static <T> Map<EquipmentId, T> by(List<T> records, Function<T, EquipmentId> id) {
        return records.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private View view(
            Equipment unit,
            Optional<EquipmentState> state,
            Optional<EquipmentCount> count,
            Optional<EquipmentConnection> connection) {
        return new View(
                unit.id(),
                unit.level().standardName(),
                unit.parent(),
                unit.description(),
                state.map(EquipmentState::state)
                        .orElse(MachineryState.NOT_AVAILABLE)
                        .standardName(),
                state.map(EquipmentState::mode).orElse(OperationMode.NONE).standardName(),
                state.map(EquipmentState::reason).orElse(null),
                state.map(EquipmentState::since).orElse(null),
                connection.map(EquipmentConnection::online).orElse(false),
                connection.map(EquipmentConnection::since).orElse(null),
                count.map(EquipmentCount::good).orElse(BigDecimal.ZERO),
                count.map(EquipmentCount::scrap).orElse(BigDecimal.ZERO),
                count.map(EquipmentCount::rework).orElse(BigDecimal.ZERO),
                orders.runningOn(unit.id()).map(JobOrder::id).orElse(null));
    }

    record View(
            EquipmentId equipment,
            String level,
            @Nullable EquipmentId parent,
            String description,
            String state,
            String mode,
            @Nullable String reason,
            @Nullable Instant since,
            boolean online,
            @Nullable Instant onlineSince,
            BigDecimal good,
            BigDecimal scrap,
            BigDecimal rework,
            @Nullable JobOrderId jobOrder) {}
}
