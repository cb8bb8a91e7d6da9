package mes.routes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mes.common.Origin;
import mes.common.Property;
import mes.common.Quantity;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Quarantine;
import mes.journal.QuarantinedMessage;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialLotId;
import mes.material.MaterialUse;
import mes.work.Dispatch;
import mes.work.Dispatches;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobState;
import mes.work.Work;
import org.jspecify.annotations.Nullable;

/** Equipment and job orders for tests, each with a name of its own. */
public final class Plant {

    public static final Origin PLANNER = Origin.of("test", "planner");

    private final EquipmentHierarchy equipment;
    private final JobControl jobs;
    private final JobOrders orders;
    private final Dispatches dispatches;
    private final Quarantine quarantine;

    Plant(
            EquipmentHierarchy equipment,
            JobControl jobs,
            JobOrders orders,
            Dispatches dispatches,
            Quarantine quarantine) {
        this.equipment = equipment;
        this.jobs = jobs;
        this.orders = orders;
        this.dispatches = dispatches;
        this.quarantine = quarantine;
    }

    public EquipmentId mill() {
        EquipmentId id = new EquipmentId("MILL-" + UUID.randomUUID());
        equipment.add(id, EquipmentLevel.WORK_UNIT, null, "a mill", PLANNER);
        return id;
    }

    public JobOrderId store(EquipmentId where) {
        JobOrderId id = new JobOrderId("WO-" + UUID.randomUUID());
        jobs.store(id, housings(where), PLANNER);
        return id;
    }

    public JobOrderId release(EquipmentId where) {
        JobOrderId id = store(where);
        execute(id, JobCommand.START);
        return id;
    }

    public JobOrderId begin(EquipmentId where) {
        JobOrderId id = release(where);
        execute(id, JobCommand.BEGIN);
        return id;
    }

    public void execute(JobOrderId id, JobCommand command) {
        jobs.execute(id, command, PLANNER);
    }

    public JobState state(JobOrderId id) {
        return orders.get(id).state();
    }

    public Dispatch dispatch(JobOrderId id) {
        return dispatches.find(id).orElseThrow();
    }

    /** What is in quarantine and came in on topics of the equipment. */
    public List<QuarantinedMessage> quarantined(EquipmentId from) {
        return quarantine.waiting(1_000).stream()
                .filter(message -> message.source().contains(from.value()))
                .toList();
    }

    /** The work of the sample job-order.json. */
    public static Work housings(EquipmentId where) {
        return new Work(
                null,
                null,
                "MILL-HOUSING",
                where,
                "Pump housings for order 2041",
                5,
                Instant.parse("2026-03-02T06:00:00Z"),
                Instant.parse("2026-03-02T14:00:00Z"),
                List.of(
                        amount("PUMP-HOUSING", null, MaterialUse.PRODUCED),
                        amount("CASTING-7", new MaterialLotId("C7-0311"), MaterialUse.CONSUMED)),
                List.of(new Property("SpindleSpeed", "8000", "1/min")));
    }

    private static MaterialAmount amount(String definition, @Nullable MaterialLotId lot, MaterialUse use) {
        Quantity quantity = new Quantity(BigDecimal.valueOf(100), "pcs");
        return new MaterialAmount(new MaterialDefinitionId(definition), lot, use, quantity);
    }
}
