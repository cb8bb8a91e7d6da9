package mes.opcua.plant;

import static mes.opcua.plant.Values.text;
import static mes.opcua.plant.Values.time;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mes.equipment.Equipment;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.opcua.history.PropertyNodes;
import mes.opcua.nodeset.Instances;
import mes.opcua.plant.Facet.Row;
import mes.opcua.stack.LiveNamespace;
import mes.performance.EquipmentConnection;
import mes.performance.EquipmentCount;
import mes.performance.EquipmentState;
import mes.performance.Kpis;
import mes.work.JobOrder;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;

/** The equipment hierarchy below {@code Plant}: {@code equipment/{id}}, each piece organized by its parent. */
final class EquipmentNodes {

    private static final Facet<Equipment> EQUIPMENT = new Facet<>(
            equipment -> null,
            List.of(
                    new Row<>("Level", NodeIds.String, "", e -> e.level().standardName()),
                    new Row<>("Description", NodeIds.String, "", Equipment::description)));

    private static final Facet<EquipmentState> STATE = new Facet<>(
            EquipmentState::since,
            List.of(
                    new Row<>(
                            "State",
                            NodeIds.String,
                            "NotAvailable",
                            s -> s.state().standardName()),
                    new Row<>("Mode", NodeIds.String, "None", s -> s.mode().standardName()),
                    new Row<>("Reason", NodeIds.String, "", s -> text(s.reason())),
                    new Row<>("Since", NodeIds.DateTime, null, s -> time(s.since()))));

    private static final Facet<EquipmentCount> COUNT = new Facet<>(
            EquipmentCount::at,
            List.of(
                    new Row<>("Good", NodeIds.Double, 0d, c -> c.good().doubleValue()),
                    new Row<>("Scrap", NodeIds.Double, 0d, c -> c.scrap().doubleValue()),
                    new Row<>("Rework", NodeIds.Double, 0d, c -> c.rework().doubleValue())));

    private static final Facet<EquipmentConnection> CONNECTION = new Facet<>(
            EquipmentConnection::since,
            List.of(new Row<>("Online", NodeIds.Boolean, false, EquipmentConnection::online)));

    private static final Facet<Optional<JobOrder>> RUNNING = new Facet<>(
            running -> running.map(JobOrder::since).orElse(null),
            List.of(new Row<>(
                    "JobOrder",
                    NodeIds.String,
                    "",
                    running -> text(running.map(JobOrder::id).orElse(null)))));

    /** The numbers that OPC 10030 gives the levels. */
    private static final Map<EquipmentLevel, Integer> LEVELS = Map.of(
            EquipmentLevel.ENTERPRISE, 0,
            EquipmentLevel.SITE, 1,
            EquipmentLevel.AREA, 2,
            EquipmentLevel.WORK_CENTER, 10,
            EquipmentLevel.WORK_UNIT, 11);

    private static final String ISA95 = "http://www.OPCFoundation.org/UA/2013/01/ISA95";
    private static final int EQUIPMENT_TYPE = 5040;
    private static final int MADE_UP_OF_EQUIPMENT = 5115;

    private final LiveNamespace nodes;
    private final Instances instances;
    private final MachineryNodes machinery;
    private final KpiNodes kpis;
    private final NodeId plant;

    EquipmentNodes(LiveNamespace nodes, Instances instances, NodeId plant) {
        this.nodes = nodes;
        this.instances = instances;
        this.machinery = new MachineryNodes(nodes, instances);
        this.kpis = new KpiNodes(nodes);
        this.plant = plant;
    }

    void show(Equipment equipment) {
        String object = object(equipment.id());
        boolean isNew = !nodes.has(object);
        if (isNew) {
            add(object, equipment);
        }
        nodes.move(object, equipment.description(), placeOf(equipment), linkTo(equipment));
        nodes.show(object, "EquipmentLevel", NodeIds.Int32, LEVELS.get(equipment.level()), null);
        EQUIPMENT.show(nodes, object, equipment);
        if (isNew && equipment.level().doesWork()) {
            nodes.place(PropertyNodes.folder(equipment.id()), "CurrentProperties", "", nodes.id(object));
            kpis.add(object);
            List.of(STATE, COUNT, CONNECTION, RUNNING).forEach(facet -> facet.showBlank(nodes, object));
        }
        if (isNew && equipment.level() == EquipmentLevel.WORK_UNIT) {
            machinery.add(object, equipment.id());
        }
    }

    private void add(String object, Equipment equipment) {
        instances.add(
                object,
                new QualifiedName(nodes.getNamespaceIndex(), equipment.id().value()),
                instances.id(ISA95, EQUIPMENT_TYPE),
                placeOf(equipment),
                linkTo(equipment),
                "EquipmentLevel"::equals);
    }

    void show(EquipmentState state) {
        show(STATE, state.equipment(), state);
        machinery.show(object(state.equipment()), state);
    }

    void show(EquipmentCount count) {
        show(COUNT, count.equipment(), count);
    }

    void show(EquipmentConnection connection) {
        show(CONNECTION, connection.equipment(), connection);
    }

    void showRunning(EquipmentId equipment, Optional<JobOrder> order) {
        show(RUNNING, equipment, order);
    }

    void show(EquipmentId id, Kpis performance) {
        kpis.show(object(id), performance);
    }

    void remove(EquipmentId id) {
        nodes.remove(object(id));
    }

    private <R> void show(Facet<R> facet, EquipmentId equipment, R record) {
        if (nodes.has(object(equipment))) {
            facet.show(nodes, object(equipment), record);
        }
    }

    private NodeId placeOf(Equipment equipment) {
        return equipment.parent() == null ? plant : nodes.id(object(equipment.parent()));
    }

    private NodeId linkTo(Equipment equipment) {
        return equipment.parent() == null ? NodeIds.Organizes : instances.id(ISA95, MADE_UP_OF_EQUIPMENT);
    }

    private static String object(EquipmentId id) {
        return "equipment/" + id;
    }
}
