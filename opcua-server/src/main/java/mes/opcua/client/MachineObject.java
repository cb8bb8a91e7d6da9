package mes.opcua.client;

import static mes.opcua.client.PlcConnection.ask;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mes.common.Rejection;
import mes.opcua.jobcontrol.ReturnStatus;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.ULong;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;

/**
 * An object of a machine's job control, its variables and methods known by their names.
 *
 * <p>Every method throws {@link PlcAway}. For use by any thread.
 */
final class MachineObject {

    /** The machine cannot now: the same may be asked again. */
    private static final Set<Long> NOT_NOW =
            Set.of(StatusCodes.Bad_ResourceUnavailable, StatusCodes.Bad_OutOfService, StatusCodes.Bad_Timeout);

    private final OpcUaClient client;
    private final NodeId id;
    private final Map<String, NodeId> parts = new HashMap<>();

    private MachineObject(OpcUaClient client, NodeId id) {
        this.client = client;
        this.id = id;
    }

    static MachineObject of(OpcUaClient client, NodeId id) {
        MachineObject object = new MachineObject(client, id);
        for (ReferenceDescription part : ask(() -> new PlcBrowser(client).referencesOf(id))) {
            part.getNodeId()
                    .toNodeId(client.getNamespaceTable())
                    .ifPresent(node -> object.parts.put(part.getBrowseName().name(), node));
        }
        return object;
    }

    NodeId id() {
        return id;
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    NodeId part(String name) {
        return Optional.ofNullable(parts.get(name))
                .orElseThrow(() -> new PlcAway("%s has no %s".formatted(id.toParseableString(), name)));
    }

    /** The value of a variable, if it is good. */
    Optional<Object> read(String variable) {
        DataValue said = ask(() -> client.readValue(0, TimestampsToReturn.Neither, part(variable)));
        return said.statusCode().isGood() ? Optional.ofNullable(said.value().value()) : Optional.empty();
    }

    /**
     * Calls a method whose last output is the ReturnStatus.
     *
     * @return its other outputs
     * @throws Rejection REFUSED when the machine has no such method, or declined the call
     */
    List<Variant> call(String method, Variant... in) {
        NodeId called = Optional.ofNullable(parts.get(method))
                .orElseThrow(() -> Rejection.refused("the machine does not offer " + method));
        CallMethodResult said = ask(() -> call(new CallMethodRequest(id, called, in)));
        List<Variant> out = Arrays.asList(Objects.requireNonNullElse(said.getOutputArguments(), new Variant[0]));
        check(method, said.getStatusCode(), out);
        return out.subList(0, Math.max(0, out.size() - 1));
    }

    private CallMethodResult call(CallMethodRequest request) throws UaException {
        return Objects.requireNonNull(client.call(List.of(request)).getResults())[0];
    }

    private static void check(String method, StatusCode code, List<Variant> out) {
        long bits = !out.isEmpty() && out.get(out.size() - 1).value() instanceof ULong said ? said.longValue() : 0;
        if (NOT_NOW.contains(code.value())) {
            throw new PlcAway("%s cannot be done now: %s".formatted(method, Trouble.nameOf(code)));
        }
        if (!code.isGood() || !ReturnStatus.isSuccess(bits)) {
            String why = code.isBad() ? Trouble.nameOf(code) : ReturnStatus.words(bits);
            throw Rejection.refused("the machine declined %s: %s".formatted(method, why));
        }
    }
}
