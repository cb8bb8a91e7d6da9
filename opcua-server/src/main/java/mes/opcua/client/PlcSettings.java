package mes.opcua.client;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import mes.performance.MachineryState;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.util.EndpointUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One connection to a PLC.
 *
 * @param endpoint where its server is, {@code opc.tcp://...}
 * @param equipment the equipment that it controls
 * @param user absent for an anonymous session
 * @param security the policy, signed and encrypted; {@code None} for neither
 * @param node where each thing is; {@code nsu=<namespace uri>;s=...} is safer than a namespace's number
 * @param states what a value of the state node means, in the standard's names
 * @param property which nodes tell properties of the equipment
 * @param publishingInterval how often the PLC tells what changed
 * @param lookInterval how often it is looked whether the PLC tells all that changes
 */
public record PlcSettings(
        String endpoint,
        String equipment,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("Basic256Sha256") SecurityPolicy security,
        @DefaultValue Map<PlcNode, String> node,
        @DefaultValue Map<String, String> states,
        @DefaultValue Map<String, PropertyNode> property,
        @DefaultValue("100ms") Duration publishingInterval,
        @DefaultValue("10s") Duration lookInterval) {

    /** What a value of the state node means; what the table does not know is not available. */
    MachineryState stateOf(String value) {
        return MachineryState.named(states.getOrDefault(value, MachineryState.NOT_AVAILABLE.standardName()));
    }

    PropertyNode propertyNode(String name) {
        return Objects.requireNonNull(property.get(name));
    }

    Duration samplingOf(PropertyNode wanted) {
        return Objects.requireNonNullElse(wanted.samplingInterval(), publishingInterval);
    }

    String host() {
        return String.valueOf(EndpointUtil.getHost(endpoint));
    }

    int port() {
        return EndpointUtil.getPort(endpoint);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return equipment + " at " + endpoint;
    }
}
