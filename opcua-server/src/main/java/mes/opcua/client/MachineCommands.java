package mes.opcua.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.function.Supplier;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.journal.JournalEntry;
import mes.journal.JournalReader;
import mes.opcua.jobcontrol.JobRecords;
import mes.work.JobOrder;

/** Tells a machine, by the methods that it offers, what others decided about the job orders that it has. */
final class MachineCommands implements JournalReader {

    private static final Map<String, String> METHODS = Map.of(
            "REVOKE_START", "RevokeStart",
            "PAUSE", "Pause",
            "RESUME", "Resume",
            "STOP", "Stop",
            "COMPLETE", "Stop",
            "ABORT", "Abort",
            "CANCEL", "Cancel",
            "CLEAR", "Clear");

    private final EquipmentId equipment;
    private final JobRecords records;
    private final Supplier<MachineJobs> machine;

    /** @param machine throws {@link PlcAway} while it is away */
    MachineCommands(EquipmentId equipment, JobRecords records, Supplier<MachineJobs> machine) {
        this.equipment = equipment;
        this.records = records;
        this.machine = machine;
    }

    @Override
    public boolean concerns(JournalEntry entry) {
        return entry.kind().equals("job-order") && METHODS.containsKey(entry.command()) && !saidSo(entry);
    }

    /** Whether it was the machine itself. */
    private boolean saidSo(JournalEntry entry) {
        return entry.origin().equals(PlcReports.originOf(equipment));
    }

    /**
     * Tells what was decided last; what was decided before that is past.
     *
     * @throws Rejection REFUSED when the machine declines
     */
    @Override
    public void read(JournalEntry entry) throws JsonProcessingException {
        JobOrder order = records.json().readValue(entry.record(), JobOrder.class);
        boolean isNow = equipment.equals(order.work().equipment())
                && records.orders().get(order.id()).version() == order.version();
        if (isNow) {
            tell(order, String.valueOf(METHODS.get(entry.command())), entry.who());
        }
    }

    private void tell(JobOrder order, String method, String who) {
        MachineJobs jobs = machine.get();
        Listed there = jobs.list().get(order.id());
        if (there != null && there.state() != order.state()) {
            jobs.execute(method, order.id().value(), who);
        }
    }
}
