package mes.benchmarks.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

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

    @Override
    public void close() throws UaException {
        milo.disconnect();
    }
}
