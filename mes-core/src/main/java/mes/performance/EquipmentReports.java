package mes.performance;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.equipment.KnownEquipment;
import mes.work.JobControl;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what equipment reports of itself: the one way in which any edge brings it in.
 *
 * <p>Every method throws {@link Rejection} UNKNOWN for unknown equipment.
 */
@Component
public class EquipmentReports {

    private final KnownEquipment equipment;
    private final EquipmentStates states;
    private final EquipmentCounts counts;
    private final EquipmentConnections connections;
    private final PropertyValues values;
    private final JobOrders orders;
    private final JobControl jobs;
    private final Performance performance;

    EquipmentReports(
            KnownEquipment equipment,
            EquipmentStates states,
            EquipmentCounts counts,
            EquipmentConnections connections,
            PropertyValues values,
            JobOrders orders,
            JobControl jobs,
            Performance performance) {
        this.equipment = equipment;
        this.states = states;
        this.counts = counts;
        this.connections = connections;
        this.values = values;
        this.orders = orders;
        this.jobs = jobs;
        this.performance = performance;
    }

    @Transactional
    public void state(
            EquipmentId id,
            MachineryState state,
            OperationMode mode,
            @Nullable String reason,
            Instant since,
            Origin origin) {
        equipment.check(List.of(id));
        int version = states.find(id).map(EquipmentState::version).orElse(0);
        states.save(new EquipmentState(id, state, mode, reason, since, version + 1), origin);
    }

    /**
     * Takes the equipment's totals, and gives what they grew by to the job order named, or else to the one that runs.
     *
     * <p>A total lower than the last one was reset and counts from zero, as does the first one ever.
     */
    @Transactional
    public void count(
            EquipmentId id,
            BigDecimal good,
            BigDecimal scrap,
            BigDecimal rework,
            @Nullable JobOrderId jobOrder,
            Instant time,
            Origin origin) {
        equipment.check(List.of(id));
        EquipmentCount before = counts.find(id).orElseGet(() -> EquipmentCount.none(id));
        counts.save(before.report(good, scrap, rework, time), origin);
        JobOrderId to = jobOrder != null
                ? jobOrder
                : orders.runningOn(id).map(JobOrder::id).orElse(null);
        Production grown = new Production(
                id,
                to,
                EquipmentCount.increase(before.good(), good),
                EquipmentCount.increase(before.scrap(), scrap),
                EquipmentCount.increase(before.rework(), rework),
                time);
        performance.produced(grown);
        if (to != null) {
            jobs.count(to, grown.good(), grown.scrap(), grown.rework(), origin);
        }
    }

    @Transactional
    public EquipmentConnection connection(
            EquipmentId id, boolean online, @Nullable String epoch, Instant time, Origin origin) {
        equipment.check(List.of(id));
        int version = connections.find(id).map(EquipmentConnection::version).orElse(0);
        EquipmentConnection said = new EquipmentConnection(id, online, epoch, time, version + 1);
        connections.save(said, origin);
        return said;
    }

    public void properties(List<PropertyValue> all) {
        equipment.check(all.stream().map(PropertyValue::equipment).collect(toSet()));
        values.addAll(all);
    }

    public void property(PropertyValue value) {
        properties(List.of(value));
    }
}
