package mes.performance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Computes the key performance indicators of equipment: the one place where it is done. */
@Component
public class Performance {

    private final EquipmentHierarchy equipment;
    private final PerformanceMapper mapper;
    private final JobOrders orders;
    private final Clock clock;
    private final ZoneId zone;

    Performance(
            EquipmentHierarchy equipment,
            PerformanceMapper mapper,
            JobOrders orders,
            Clock clock,
            @Value("${mes.site.time-zone:}") String zone) {
        this.equipment = equipment;
        this.mapper = mapper;
        this.orders = orders;
        this.clock = clock;
        this.zone = zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
    }

    /** The indicators of the day so far, which began at the plant's midnight. */
    public Kpis today(EquipmentId id) {
        return of(id, midnight(), clock.instant());
    }

    /** When the plant's day began. */
    public Instant midnight() {
        return LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
    }

    /**
     * The indicators of a span of time; what is to come of it does not count.
     *
     * @throws Rejection UNKNOWN equipment, or INVALID when the span is empty or still to come
     */
    public Kpis of(EquipmentId id, Instant from, Instant to) {
        equipment.get(id);
        Instant now = clock.instant();
        Instant end = to.isAfter(now) ? now : to;
        if (!from.isBefore(end)) {
            throw Rejection.invalid("from must be earlier than to, and than now");
        }
        List<Production> produced = mapper.production(id, from, end);
        return new Kpis(
                from,
                end,
                ActualTimes.within(from, end, mapper.periods(id, from, end)),
                produced.stream().mapToDouble(one -> one.good().doubleValue()).sum(),
                produced.stream().mapToDouble(one -> one.scrap().doubleValue()).sum(),
                produced.stream().mapToDouble(one -> one.rework().doubleValue()).sum(),
                plannedTime(produced));
    }

    void produced(Production production) {
        if (!production.isNothing()) {
            mapper.add(production);
        }
    }

    private @Nullable Duration plannedTime(List<Production> produced) {
        List<JobOrderId> ids = produced.stream()
                .map(Production::jobOrder)
                .filter(Objects::nonNull)
                .toList();
        Map<JobOrderId, JobOrder> known =
                orders.among(ids).stream().collect(Collectors.toMap(JobOrder::id, Function.identity()));
        return produced.isEmpty() ? null : plannedTime(produced, known);
    }

    private static @Nullable Duration plannedTime(Collection<Production> produced, Map<JobOrderId, JobOrder> orders) {
        Duration sum = Duration.ZERO;
        for (Production one : produced) {
            JobOrder order = one.jobOrder() == null ? null : orders.get(one.jobOrder());
            Duration perItem = order == null ? null : PlannedRunTime.perItem(order.work());
            if (perItem == null) {
                return null;
            }
            double nanos = (perItem.getSeconds() * 1e9 + perItem.getNano())
                    * one.quantity().doubleValue();
            sum = sum.plusNanos(Math.round(nanos));
        }
        return sum;
    }
}
