package mes.opcua.jobcontrol;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import java.util.List;
import java.util.stream.Stream;
import mes.equipment.EquipmentId;
import mes.opcua.stack.LiveNamespace;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/** The nodes of one work center's or work unit's job control, and the list that they show. */
final class Station {

    static final List<String> SUBSTATES =
            List.of("NotAllowedToStartSubstates", "AllowedToStartSubstates", "InterruptedSubstates", "EndedSubstates");

    private final EquipmentId equipment;
    private final LiveNamespace nodes;
    private final JobOrderList list;

    Station(EquipmentId equipment, LiveNamespace nodes, int mostFinished) {
        this.equipment = equipment;
        this.nodes = nodes;
        this.list = new JobOrderList(mostFinished);
    }

    EquipmentId equipment() {
        return equipment;
    }

    JobOrderList list() {
        return list;
    }

    String object() {
        return "equipment/" + equipment;
    }

    String receiver() {
        return object() + "/JobOrderControl";
    }

    String provider() {
        return object() + "/JobOrderResults";
    }

    String responseReceiver() {
        return object() + "/JobResponseReceiver";
    }

    /** Those whose events a job order's change is. */
    List<NodeId> notifiers() {
        return List.of(nodes.id(receiver()), nodes.id(provider()));
    }

    void showLimits(int mostOpen, List<EquipmentId> usable) {
        show(receiver(), "MaxDownloadableJobOrders", ushort(mostOpen));
        show(receiver(), "EquipmentID", usable.stream().map(EquipmentId::value).toArray(String[]::new));
    }

    /** Job orders have states, many at a time; the machine that describes them is in none. */
    void showNoState() {
        Stream.concat(Stream.of(receiver()), SUBSTATES.stream().map(machine -> receiver() + "/" + machine))
                .flatMap(machine -> Stream.of(machine + "/CurrentState", machine + "/CurrentState/Id"))
                .forEach(variable -> nodes.showStatus(variable, StatusCodes.Bad_StateNotActive));
    }

    void showList() {
        show(receiver(), "JobOrderList", list.entries());
        show(provider(), "JobOrderResponseList", list.responses());
    }

    private void show(String object, String variable, Object value) {
        nodes.show(object, variable, NodeIds.BaseDataType, value, null);
    }
}
