package mes.opcua.plant;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mes.equipment.Equipment;
import mes.equipment.EquipmentId;
import mes.journal.JournalEntry;
import mes.journal.JournalReader;
import mes.opcua.alarm.AlarmNodes;
import mes.opcua.alarm.AlarmRecords;
import mes.opcua.history.PropertyNodes;
import mes.opcua.jobcontrol.JobControlNodes;
import mes.opcua.jobcontrol.JobRecords;
import mes.opcua.nodeset.Instances;
import mes.opcua.stack.GuardedServer;
import mes.opcua.stack.LiveNamespace;
import mes.performance.CurrentValue;
import mes.performance.Kpis;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.stack.core.NodeIds;

/**
 * The namespace {@value #URI}: {@code Objects/Plant} and {@code Objects/JobOrders}.
 *
 * <p>It shows what there is and then follows the journal. An entry only says what to look at: the record itself is read
 * where it lives, so that nothing older is ever shown after something newer.
 */
final class Plant implements JournalReader {

    static final String URI = "urn:millwright:plant";

    private final PlantRecords records;
    private final LiveNamespace nodes;
    private final EquipmentNodes equipment;
    private final PropertyNodes properties;
    private final JobOrderNodes orders;
    private final JobControlNodes jobControl;
    private final AlarmNodes alarms;

    Plant(GuardedServer guarded, PlantRecords records, JobRecords jobs, AlarmRecords alarms, OpcUaSettings settings) {
        this.records = records;
        this.nodes = new LiveNamespace(guarded, URI);
        OpcUaServer server = guarded.milo();
        Instances instances = new Instances(server, nodes);
        this.equipment = new EquipmentNodes(nodes, instances, nodes.id("Plant"));
        this.properties = new PropertyNodes(server, nodes, instances);
        this.orders = new JobOrderNodes(nodes, nodes.id("JobOrders"), settings.finishedJobOrders());
        this.jobControl = new JobControlNodes(
                server, nodes, instances, jobs, settings.openJobOrders(), settings.finishedJobOrders());
        this.alarms = new AlarmNodes(server, nodes, instances, alarms);
    }

    /** The nodesets must be loaded. */
    synchronized void startup() {
        nodes.startup();
        jobControl.startup();
        alarms.startup();
        nodes.place("Plant", "Plant", "The equipment hierarchy", NodeIds.ObjectsFolder);
        nodes.place("JobOrders", "JobOrders", "The list of job orders", NodeIds.ObjectsFolder);
        records.equipment().all().forEach(this::show);
        properties.startup();
        records.descriptions().all().forEach(properties::describe);
        records.states().all().forEach(equipment::show);
        records.counts().all().forEach(equipment::show);
        records.connections().all().forEach(equipment::show);
        List<JobOrder> listed = records.orders().listed();
        listed.forEach(orders::show);
        listed.stream().filter(orders::has).forEach(this::showRest);
        jobControl.show(listed);
        alarms.showOpen();
    }

    void shutdown() {
        nodes.shutdown();
    }

    synchronized void showProperties(List<CurrentValue> said) {
        said.forEach(properties::show);
    }

    /** Whether it shows an older value of that property. */
    boolean showsOlder(CurrentValue said) {
        return properties.showsOlder(said);
    }

    /** They change with time alone. Nobody waits while they are computed. */
    void showKpis() {
        Map<EquipmentId, Kpis> today = records.equipment().all().stream()
                .filter(one -> one.level().doesWork())
                .collect(Collectors.toMap(
                        Equipment::id, one -> records.performance().today(one.id())));
        synchronized (this) {
            today.forEach(equipment::show);
        }
    }

    @Override
    public synchronized void read(JournalEntry entry) {
        switch (entry.kind()) {
            case "equipment" -> showEquipment(new EquipmentId(entry.id()));
            case "equipment-property" ->
                records.descriptions().of(new EquipmentId(entry.id())).forEach(properties::describe);
            case "equipment-state" ->
                records.states().find(new EquipmentId(entry.id())).ifPresent(equipment::show);
            case "equipment-count" ->
                records.counts().find(new EquipmentId(entry.id())).ifPresent(equipment::show);
            case "equipment-connection" ->
                records.connections().find(new EquipmentId(entry.id())).ifPresent(equipment::show);
            case "job-order" ->
                records.orders().find(new JobOrderId(entry.id())).ifPresent(this::show);
            case "job-response" ->
                records.responses().find(new JobOrderId(entry.id())).ifPresent(orders::show);
            case "dispatch" ->
                records.dispatches().find(new JobOrderId(entry.id())).ifPresent(orders::show);
            default -> {}
        }
        jobControl.read(entry);
        alarms.read(entry);
    }

    private void showEquipment(EquipmentId id) {
        records.equipment().find(id).ifPresentOrElse(this::show, () -> remove(id));
    }

    private void show(Equipment one) {
        equipment.show(one);
        jobControl.show(one);
        alarms.show(one);
    }

    private void remove(EquipmentId id) {
        equipment.remove(id);
        jobControl.remove(id);
        alarms.remove(id);
    }

    private void show(JobOrder order) {
        orders.show(order);
        showRest(order);
    }

    private void showRest(JobOrder order) {
        records.responses().find(order.id()).ifPresent(orders::show);
        records.dispatches().find(order.id()).ifPresent(orders::show);
        EquipmentId where = order.work().equipment();
        if (where != null) {
            equipment.showRunning(where, records.orders().runningOn(where));
        }
    }
}
