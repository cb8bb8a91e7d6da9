package mes.opcua.demo;

import java.util.EnumMap;
import java.util.Map;
import mes.connection.PlcNode;
import mes.opcua.client.PlcSettings;
import mes.opcua.stack.Address;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;

/** How this server reaches a press; what a plant configures as {@code mes.opcua.client.<name>}. */
public final class PressConnection {

    private static final Map<String, String> STATES = Map.of(
            Integer.toString(PressNodes.STANDING), "NotExecuting", Integer.toString(PressNodes.WORKING), "Executing");

    private PressConnection() {}

    public static PlcSettings to(Address address, String equipment, String user, String password) {
        return PlcSettings.of(address.url(), equipment, user, password, SecurityPolicy.Basic256Sha256, nodes(), STATES);
    }

    private static Map<PlcNode, String> nodes() {
        Map<PlcNode, String> nodes = new EnumMap<>(PlcNode.class);
        nodes.put(PlcNode.STATE, id("State"));
        nodes.put(PlcNode.GOOD, id("Good"));
        nodes.put(PlcNode.SCRAP, id("Scrap"));
        nodes.put(PlcNode.JOB_ORDER, id("JobOrder"));
        nodes.put(PlcNode.QUANTITY, id("Quantity"));
        nodes.put(PlcNode.START, id("Start"));
        nodes.put(PlcNode.LOADED, id("Loaded"));
        nodes.put(PlcNode.DONE, id("Done"));
        return nodes;
    }

    private static String id(String name) {
        return "nsu=" + PressNodes.URI + ";s=" + PressNodes.BLOCK + ".\"" + name + "\"";
    }
}
