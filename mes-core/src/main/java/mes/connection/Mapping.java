package mes.connection;

import java.util.Map;
import mes.equipment.EquipmentProperty;

/**
 * What the nodes of a server mean. A node is named as OPC UA names it, {@code nsu=<namespace uri>;s=...} best.
 *
 * @param nodes where each thing is
 * @param states what a value of the state node means, in the standard's names
 * @param properties which nodes tell properties of the equipment, by the properties' names
 */
public record Mapping(Map<PlcNode, String> nodes, Map<String, String> states, Map<String, PropertyNode> properties) {

    public Mapping {
        nodes = Map.copyOf(nodes);
        states = Map.copyOf(states);
        properties = Map.copyOf(properties);
        properties.keySet().forEach(EquipmentProperty::checkName);
    }
}
