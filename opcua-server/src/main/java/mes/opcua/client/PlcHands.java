package mes.opcua.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mes.common.Rejection;
import mes.connection.ServerAnswer;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.Argument;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;

/** Writes single values to a PLC and calls its methods, at somebody's request. */
final class PlcHands {

    private final OpcUaClient client;

    PlcHands(OpcUaClient client) {
        this.client = client;
    }

    /** @throws Rejection INVALID when the node cannot have such a value */
    ServerAnswer write(NodeId node, String text) throws UaException {
        List<DataValue> known = List.of(Objects.requireNonNull(client.read(
                        0,
                        TimestampsToReturn.Neither,
                        List.of(attribute(node, AttributeId.DataType), attribute(node, AttributeId.Value)))
                .getResults()));
        if (!(known.get(0).value().value() instanceof NodeId type)) {
            return refused(known.get(0).statusCode());
        }
        Variant value = Typed.of(type, known.get(1).value().value(), text);
        StatusCode said = client.writeValues(List.of(node), List.of(DataValue.valueOnly(value)))
                .get(0);
        DataValue now = client.readValue(0, TimestampsToReturn.Neither, node);
        boolean isThere = said.isGood() && value.equals(now.value());
        return new ServerAnswer(Trouble.nameOf(said), isThere, List.of(shown(now)));
    }

    private static ReadValueId attribute(NodeId node, AttributeId attribute) {
        return new ReadValueId(node, attribute.uid(), null, QualifiedName.NULL_VALUE);
    }

    private static ServerAnswer refused(StatusCode status) {
        return new ServerAnswer(Trouble.nameOf(status), false, List.of());
    }

    /** @throws Rejection INVALID when these are not the method's arguments */
    ServerAnswer call(NodeId object, NodeId method, List<String> texts) throws UaException {
        List<Argument> wanted = arguments(method);
        if (wanted.size() != texts.size()) {
            throw Rejection.invalid("the method takes %d arguments".formatted(wanted.size()));
        }
        List<Variant> in = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            in.add(Typed.of(wanted.get(i).getDataType(), null, texts.get(i)));
        }
        CallMethodResult said = Objects.requireNonNull(
                client.call(List.of(new CallMethodRequest(object, method, in.toArray(Variant[]::new))))
                        .getResults())[0];
        Variant[] out = Objects.requireNonNullElse(said.getOutputArguments(), new Variant[0]);
        return new ServerAnswer(
                Trouble.nameOf(said.getStatusCode()),
                said.getStatusCode().isGood(),
                Stream.of(out).map(DataValue::valueOnly).map(PlcHands::shown).toList());
    }

    /** What a method takes; nothing where it does not say. */
    private List<Argument> arguments(NodeId method) throws UaException {
        for (ReferenceDescription part : new PlcBrowser(client).referencesOf(method)) {
            Optional<NodeId> node = part.getNodeId().toNodeId(client.getNamespaceTable());
            if (node.isPresent() && "InputArguments".equals(part.getBrowseName().name())) {
                return decode(client.readValue(0, TimestampsToReturn.Neither, node.get()));
            }
        }
        return List.of();
    }

    private List<Argument> decode(DataValue said) {
        return said.value().value() instanceof ExtensionObject[] all
                ? Stream.of(all)
                        .map(one -> (Argument) one.decode(client.getStaticEncodingContext()))
                        .toList()
                : List.of();
    }

    private static String shown(DataValue value) {
        return Texts.of(value).orElse("");
    }
}
