package mes.opcua.client;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;

/** Reads of one attribute of many nodes. */
record PlcReads(OpcUaClient client) {

    /** What each node says, under the name by which it is known here. */
    <K> Map<K, DataValue> read(Map<K, NodeId> nodes, AttributeId attribute) throws UaException {
        Iterator<DataValue> said = read(List.copyOf(nodes.values()), attribute).iterator();
        Map<K, DataValue> values = new LinkedHashMap<>();
        nodes.keySet().forEach(name -> values.put(name, said.next()));
        return values;
    }

    List<DataValue> read(List<NodeId> nodes, AttributeId attribute) throws UaException {
        return Batches.of(nodes, some -> {
            List<ReadValueId> wanted = some.stream()
                    .map(node -> new ReadValueId(node, attribute.uid(), null, QualifiedName.NULL_VALUE))
                    .toList();
            return List.of(Objects.requireNonNull(
                    client.read(0, TimestampsToReturn.Both, wanted).getResults()));
        });
    }
}
