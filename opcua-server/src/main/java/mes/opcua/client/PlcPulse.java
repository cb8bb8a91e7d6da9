package mes.opcua.client;

import java.util.List;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.ServerState;

/** Whether a PLC's server itself is well: it runs, its clock goes, and its namespaces are those that were resolved. */
record PlcPulse(OpcUaClient client) {

    private static final List<NodeId> SERVER = List.of(
            NodeIds.Server_ServerStatus_CurrentTime, NodeIds.Server_ServerStatus_State, NodeIds.Server_NamespaceArray);

    /** @throws PlcAway when it is not */
    void feel(PlcClock clock) {
        List<DataValue> said = PlcConnection.ask(() -> new PlcReads(client).read(SERVER, AttributeId.Value));
        if (said.get(0).value().value() instanceof DateTime time) {
            clock.hear(time.getJavaInstant());
        }
        if (clock.stands()) {
            throw new PlcAway("its clock stands still");
        }
        if (said.get(1).value().value() instanceof Integer state && state != ServerState.Running.getValue()) {
            throw new PlcAway("its server is not running but " + ServerState.from(state));
        }
        if (said.get(2).value().value() instanceof String[] uris
                && !List.of(uris).equals(List.of(client.getNamespaceTable().toArray()))) {
            throw new PlcAway("its namespaces are others now");
        }
    }
}
