package mes.benchmarks.abuse;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.UaRequestMessageType;
import org.eclipse.milo.opcua.stack.core.types.structured.RequestHeader;
import org.jspecify.annotations.Nullable;

/** One who abuses a server: what he has open there. */
final class Abuser {

    private static final int MOST_WIRES = 200;

    private final Door door;
    private final Deque<Wire> wires = new ArrayDeque<>();
    private @Nullable OpcUaClient client;

    Abuser(Door door) {
        this.door = door;
    }

    Door door() {
        return door;
    }

    /** A session, the same until he leaves. */
    OpcUaClient client() throws UaException {
        if (client == null) {
            client = door.enter(Victim.ABUSER, Victim.PASSWORD);
        }
        return client;
    }

    /** A connection of bytes, which stays open until there are many. */
    Wire wire() throws IOException {
        if (wires.size() == MOST_WIRES) {
            wires.remove().close();
        }
        Wire wire = Wire.to(door.url());
        wires.add(wire);
        return wire;
    }

    RequestHeader header() throws UaException {
        return client().newRequestHeader(client().getSession().getAuthenticationToken());
    }

    void send(UaRequestMessageType request) throws UaException, InterruptedException, ExecutionException {
        client().sendRequestAsync(request).get();
    }

    void leave() {
        if (client != null) {
            client.disconnectAsync();
            client = null;
        }
    }
}
