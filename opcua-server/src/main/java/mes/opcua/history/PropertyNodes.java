package mes.opcua.history;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentProperty;
import mes.opcua.nodeset.Instances;
import mes.opcua.stack.LiveNamespace;
import mes.performance.CurrentValue;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;

/**
 * The properties of equipment: {@code equipment/{id}/CurrentProperties/{property}}, with their history, and EngineeringUnits
 * where somebody described them.
 *
 * <p>A property's type is that of its first value, for no definition tells it beforehand; any type, once it says a value of
 * another.
 */
public final class PropertyNodes {

    private static final Set<AccessLevel> ACCESS = Set.of(AccessLevel.CurrentRead, AccessLevel.HistoryRead);
    private static final String CONFIGURATION = "PropertyHistory";

    private final OpcUaServer server;
    private final LiveNamespace nodes;
    private final Instances instances;
    private final Map<String, EquipmentProperty> descriptions = new ConcurrentHashMap<>();

    public PropertyNodes(OpcUaServer server, LiveNamespace nodes, Instances instances) {
        this.server = server;
        this.nodes = nodes;
        this.instances = instances;
    }

    /** Tells how history is to be understood: a value holds until the next, and all that is kept is good. */
    public void startup() {
        instances.add(
                CONFIGURATION,
                new QualifiedName(0, "HA Configuration"),
                NodeIds.HistoricalDataConfigurationType,
                NodeIds.HistoryServerCapabilities,
                NodeIds.HasComponent,
                part -> false);
        String aggregates = CONFIGURATION + "/AggregateConfiguration";
        nodes.show(CONFIGURATION, "Stepped", NodeIds.Boolean, true, null);
        nodes.show(aggregates, "TreatUncertainAsBad", NodeIds.Boolean, false, null);
        nodes.show(aggregates, "UseSlopedExtrapolation", NodeIds.Boolean, false, null);
        nodes.show(aggregates, "PercentDataBad", NodeIds.Byte, ubyte(100), null);
        nodes.show(aggregates, "PercentDataGood", NodeIds.Byte, ubyte(100), null);
    }

    /** Where the properties of a piece of equipment are. */
    public static String folder(EquipmentId equipment) {
        return "equipment/" + equipment + "/CurrentProperties";
    }

    /** Shows a value, unless a newer one is shown. */
    public void show(CurrentValue said) {
        DataValue now = PropertyData.of(said);
        UaVariableNode variable = variable(said, PropertyData.type(now));
        DataValue before = variable.getValue();
        if (!now.equals(before) && PropertyData.time(now) >= PropertyData.time(before)) {
            widen(variable, PropertyData.type(now));
            variable.setValue(now);
        }
    }

    private UaVariableNode variable(CurrentValue said, NodeId type) {
        String id = id(said.equipment(), said.property());
        UaVariableNode variable = variable(id);
        if (variable == null) {
            variable = add(id, said, type);
            describe(id, variable);
        }
        return variable;
    }

    private static void widen(UaVariableNode variable, NodeId type) {
        if (!Set.of(type, NodeIds.BaseDataType).contains(variable.getDataType())) {
            variable.setDataType(NodeIds.BaseDataType);
        }
    }

    /** Whether an older value is shown. */
    public boolean showsOlder(CurrentValue said) {
        UaVariableNode variable = variable(id(said.equipment(), said.property()));
        return variable != null && PropertyData.time(variable.getValue()) < PropertyData.time(PropertyData.of(said));
    }

    /** A description may come before the first value. */
    public void describe(EquipmentProperty property) {
        String id = id(property.equipment(), property.id());
        descriptions.put(id, property);
        UaVariableNode variable = variable(id);
        if (variable != null) {
            describe(id, variable);
        }
    }

    private void describe(String id, UaVariableNode variable) {
        EquipmentProperty property = descriptions.get(id);
        if (property != null) {
            variable.setDescription(LocalizedText.english(property.description()));
            showUnit(id, property.unit());
        }
    }

    private void showUnit(String id, @Nullable String unit) {
        UaVariableNode units = variable(id + "/EngineeringUnits");
        if (units == null && unit != null) {
            units = addUnits(id);
        }
        if (units != null) {
            units.setValue(new DataValue(new Variant(unit == null ? null : EngineeringUnits.of(unit))));
        }
    }

    private UaVariableNode add(String id, CurrentValue said, NodeId type) {
        UaVariableNode variable = new UaVariableNode.UaVariableNodeBuilder(nodes.getNodeContext())
                .setNodeId(nodes.id(id))
                .setBrowseName(new QualifiedName(nodes.getNamespaceIndex(), said.property()))
                .setDisplayName(LocalizedText.english(said.property()))
                .setDataType(type)
                .setTypeDefinition(NodeIds.BaseDataVariableType)
                .setAccessLevel(ACCESS)
                .setUserAccessLevel(ACCESS)
                .setHistorizing(true)
                .build();
        nodes.add(variable, nodes.id(folder(said.equipment())), NodeIds.HasComponent);
        nodes.link(variable.getNodeId(), NodeIds.HasHistoricalConfiguration, nodes.id(CONFIGURATION));
        return variable;
    }

    private UaVariableNode addUnits(String id) {
        UaVariableNode units = new UaVariableNode.UaVariableNodeBuilder(nodes.getNodeContext())
                .setNodeId(nodes.id(id + "/EngineeringUnits"))
                .setBrowseName(new QualifiedName(0, "EngineeringUnits"))
                .setDisplayName(LocalizedText.english("EngineeringUnits"))
                .setDataType(NodeIds.EUInformation)
                .setTypeDefinition(NodeIds.PropertyType)
                .setAccessLevel(AccessLevel.READ_ONLY)
                .setUserAccessLevel(AccessLevel.READ_ONLY)
                .build();
        nodes.add(units, nodes.id(id), NodeIds.HasProperty);
        return units;
    }

    private @Nullable UaVariableNode variable(String id) {
        NodeId node = nodes.id(id);
        return (UaVariableNode)
                server.getAddressSpaceManager().getManagedNode(node).orElse(null);
    }

    private static String id(EquipmentId equipment, String property) {
        return folder(equipment) + "/" + property;
    }
}
