package mes.benchmarks.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;

/** One client, the same for all servers, without message security. */
final class Client implements AutoCloseable {

    private final OpcUaClient milo;
    private final int namespace;

    private Client(OpcUaClient milo, int namespace) {
        this.milo = milo;
        this.namespace = namespace;
    }

    static Client of(Contestant server, IdentityProvider who) throws UaException {
        OpcUaClient milo = OpcUaClient.create(
                server.url(),
                endpoints -> endpoints.stream()
                        .filter(endpoint -> SecurityPolicy.None.getUri().equals(endpoint.getSecurityPolicyUri()))
                        .findFirst(),
                transport -> {},
                config -> config.setIdentityProvider(who).setRequestTimeout(uint(60_000)));
        milo.connect();
        return new Client(milo, server.namespace());
    }

    OpcUaClient milo() {
        return milo;
    }

    NodeId node(int number) {
        return new NodeId(namespace, "n/" + number);
    }

    /** Reads the values of so many nodes in one request. */
    CompletableFuture<ReadResponse> read(int nodes) {
        List<ReadValueId> values = IntStream.range(0, nodes)
                .mapToObj(number -> new ReadValueId(node(number), uint(13), null, null))
                .toList();
        return milo.readAsync(0, TimestampsToReturn.Both, values);
    }

    @Override
    public void close() throws UaException {
        milo.disconnect();
    }
}
