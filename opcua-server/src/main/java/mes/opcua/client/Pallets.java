package mes.opcua.client;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import mes.common.Property;
import mes.connection.PlcNode;
import mes.work.JobOrder;

/**
 * What a station for pallets is told, by a property of the job order.
 *
 * @param parameter the parameter of the job order, or the property of one of its resources
 * @param taskCodes the code for each of its values, in any case of letters; the usual ones if there is none
 */
record Pallets(String parameter, Map<String, Integer> taskCodes) {

    static final String USUAL_PARAMETER = "upper_color";

    /** What a station is told that has nothing to do. */
    static final int NO_TASK = -1;

    private static final Map<String, Integer> USUAL_CODES = Map.of("Red", 1, "Black", 1, "Blue", 2, "Grey", 2);

    /** The nodes of a station that is programmed as usual. */
    private static final Map<PlcNode, String> USUAL_NODES = Map.of(
            PlcNode.READ_COMPLETE, "ns=3;s=\"abstractMachine\".\"read_complete\"",
            PlcNode.CARRIER, "ns=3;s=\"identData\".\"readData\"[0]",
            PlcNode.PALLET_ORDER, "ns=3;s=\"identData\".\"readData\"[1]",
            PlcNode.PALLET_DATA, "ns=3;s=\"identData\".\"writeData\"",
            PlcNode.WRITE, "ns=3;s=\"RFID_control\".\"write\"",
            PlcNode.WRITE_DONE, "ns=3;s=\"RFID_control\".\"write_done\"",
            PlcNode.TASK_CODE, "ns=3;s=\"abstractMachine\".\"task code\"",
            PlcNode.EXECUTE, "ns=3;s=\"abstractMachine\".\"exec_order\"",
            PlcNode.ORDER_COMPLETE, "ns=3;s=\"abstractMachine\".\"order_complete\"");

    /** The usual nodes, but for those that are configured. */
    static Map<PlcNode, String> nodes(Map<PlcNode, String> configured) {
        Map<PlcNode, String> nodes = new EnumMap<>(USUAL_NODES);
        nodes.putAll(configured);
        return nodes;
    }

    int taskCodeOf(JobOrder order) {
        Stream<Property> properties = Stream.concat(
                order.work().parameters().stream(),
                order.work().resources().stream().flatMap(resource -> resource.properties().stream()));
        return properties
                .filter(property -> property.id().equalsIgnoreCase(parameter))
                .findFirst()
                .map(property -> codeOf(property.value()))
                .orElse(NO_TASK);
    }

    private int codeOf(String value) {
        return (taskCodes.isEmpty() ? USUAL_CODES : taskCodes)
                .entrySet().stream()
                        .filter(code -> code.getKey().equalsIgnoreCase(value.strip()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(NO_TASK);
    }
}
