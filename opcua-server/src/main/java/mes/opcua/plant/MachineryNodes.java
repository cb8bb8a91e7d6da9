package mes.opcua.plant;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import mes.equipment.EquipmentId;
import mes.opcua.nodeset.Instances;
import mes.opcua.stack.LiveNamespace;
import mes.performance.EquipmentState;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Work units as machines of OPC 40001-1, found in its folder {@code Machines}: Identification, MachineryItemState,
 * MachineryOperationMode, and JobManagement (OPC 40001-3) over the nodes of their job control.
 */
final class MachineryNodes {

    private static final String MACHINERY = "http://opcfoundation.org/UA/Machinery/";
    private static final String JOBS = "http://opcfoundation.org/UA/Machinery/Jobs/";
    private static final String DEVICES = "http://opcfoundation.org/UA/DI/";

    private static final int MACHINES = 1001;
    private static final int IDENTIFICATION_TYPE = 1012;
    private static final int ITEM_STATE_TYPE = 1002;
    private static final int OPERATION_MODE_TYPE = 1008;
    private static final int JOB_MANAGEMENT_TYPE = 1003;

    /** The nodes that stand for the states in the types of the state machines. */
    private static final Map<String, Integer> STATES = Map.of(
            "OutOfService", 5004,
            "NotAvailable", 5005,
            "Executing", 5006,
            "NotExecuting", 5007,
            "None", 5024,
            "Maintenance", 5025,
            "Processing", 5026,
            "Setup", 5027);

    private final LiveNamespace nodes;
    private final Instances instances;

    MachineryNodes(LiveNamespace nodes, Instances instances) {
        this.nodes = nodes;
        this.instances = instances;
    }

    /** Makes a machine of an object that is there. */
    void add(String object, EquipmentId id) {
        nodes.link(instances.id(MACHINERY, MACHINES), NodeIds.Organizes, nodes.id(object));
        addObject(object, MACHINERY, "MachineryBuildingBlocks", NodeIds.FolderType, NodeIds.HasComponent);
        addBlock(object, DEVICES, "Identification", instances.id(MACHINERY, IDENTIFICATION_TYPE));
        addBlock(object, MACHINERY, "MachineryItemState", instances.id(MACHINERY, ITEM_STATE_TYPE));
        addBlock(object, MACHINERY, "MachineryOperationMode", instances.id(MACHINERY, OPERATION_MODE_TYPE));
        addJobManagement(object);
        identify(object + "/Identification", id);
        show(object + "/MachineryItemState", "NotAvailable", null);
        show(object + "/MachineryOperationMode", "None", null);
    }

    void show(String object, EquipmentState state) {
        if (nodes.has(object + "/MachineryItemState")) {
            show(object + "/MachineryItemState", state.state().standardName(), state.since());
            show(object + "/MachineryOperationMode", state.mode().standardName(), state.since());
        }
    }

    private void addBlock(String object, String uri, String name, NodeId type) {
        NodeId parent = nodes.id(object);
        instances.add(object + "/" + name, instances.name(uri, name), type, parent, NodeIds.HasAddIn, part -> false);
        addToBlocks(object, name);
    }

    private void addJobManagement(String object) {
        addObject(object, JOBS, "JobManagement", instances.id(JOBS, JOB_MANAGEMENT_TYPE), NodeIds.HasAddIn);
        addToBlocks(object, "JobManagement");
        NodeId management = nodes.id(object + "/JobManagement");
        nodes.link(management, NodeIds.HasComponent, nodes.id(object + "/JobOrderControl"));
        nodes.link(management, NodeIds.HasComponent, nodes.id(object + "/JobOrderResults"));
    }

    private void addObject(String object, String uri, String name, NodeId type, NodeId reference) {
        instances.addObject(object + "/" + name, instances.name(uri, name), type, nodes.id(object), reference);
    }

    private void addToBlocks(String object, String name) {
        nodes.link(nodes.id(object + "/MachineryBuildingBlocks"), NodeIds.HasAddIn, nodes.id(object + "/" + name));
    }

    /** The equipment hierarchy knows no nameplates. */
    private void identify(String identification, EquipmentId id) {
        nodes.show(identification, "ProductInstanceUri", NodeIds.String, "urn:millwright:equipment:" + id, null);
        nodes.show(identification, "Manufacturer", NodeIds.LocalizedText, LocalizedText.NULL_VALUE, null);
        nodes.show(identification, "SerialNumber", NodeIds.String, "", null);
    }

    private void show(String machine, String state, @Nullable Instant since) {
        NodeId id = instances.id(MACHINERY, Objects.requireNonNull(STATES.get(state)));
        nodes.show(machine, "CurrentState", NodeIds.LocalizedText, LocalizedText.english(state), since);
        nodes.show(machine + "/CurrentState", "Id", NodeIds.NodeId, id, since);
    }
}
