package mes.opcua.plant;

import static mes.opcua.plant.Values.property;
import static mes.opcua.plant.Values.text;
import static mes.opcua.plant.Values.time;

import java.util.List;
import java.util.Optional;
import mes.equipment.Equipment;
import mes.equipment.EquipmentId;
import mes.opcua.plant.Facet.Row;
import mes.opcua.stack.LiveNamespace;
import mes.performance.EquipmentConnection;
import mes.performance.EquipmentCount;
import mes.performance.EquipmentState;
import mes.performance.PropertyValue;
import mes.work.JobOrder;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;

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

    private final LiveNamespace nodes;
    private final NodeId plant;

    EquipmentNodes(LiveNamespace nodes, NodeId plant) {
        this.nodes = nodes;
        this.plant = plant;
    }

    void show(Equipment equipment) {
        String object = object(equipment.id());
        boolean isNew = !nodes.has(object);
        nodes.place(object, equipment.id().value(), equipment.description(), placeOf(equipment.parent()));
        EQUIPMENT.show(nodes, object, equipment);
        if (isNew && equipment.level().doesWork()) {
            nodes.place(properties(equipment.id()), "CurrentProperties", "", nodes.id(object));
            List.of(STATE, COUNT, CONNECTION, RUNNING).forEach(facet -> facet.showBlank(nodes, object));
        }
    }

    void show(EquipmentState state) {
        show(STATE, state.equipment(), state);
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

    /** A property's type is that of its value, which no definition tells beforehand. */
    void show(PropertyValue value) {
        String properties = properties(value.equipment());
        nodes.show(properties, value.property(), NodeIds.BaseDataType, property(value.value()), value.time());
    }

    void remove(EquipmentId id) {
        nodes.remove(properties(id));
        nodes.remove(object(id));
    }

    private <R> void show(Facet<R> facet, EquipmentId equipment, R record) {
        if (nodes.has(object(equipment))) {
            facet.show(nodes, object(equipment), record);
        }
    }

    private NodeId placeOf(@Nullable EquipmentId parent) {
        return parent == null ? plant : nodes.id(object(parent));
    }

    private static String properties(EquipmentId id) {
        return object(id) + "/CurrentProperties";
    }

    private static String object(EquipmentId id) {
        return "equipment/" + id;
    }
}
