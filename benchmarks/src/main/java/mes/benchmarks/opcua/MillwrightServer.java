package mes.benchmarks.opcua;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import mes.opcua.stack.Address;
import mes.opcua.stack.Application;
import mes.opcua.stack.GuardedServer;
import mes.opcua.stack.LiveNamespace;
import org.eclipse.milo.opcua.stack.core.NodeIds;

/** The engine of this product: guarded, with roles, and pushing what changes. */
final class MillwrightServer {

    private MillwrightServer() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("millwright-opcua");
        GuardedServer server = Guest.server(
                Address.free("127.0.0.1", null, 0, "/bench"), Application.in(folder, "millwright-benchmark", true));
        LiveNamespace nodes = new LiveNamespace(server, "urn:benchmark");
        nodes.startup();
        nodes.place("n", "n", "The nodes that are measured", NodeIds.ObjectsFolder);
        for (int node = 0; node < Contestant.NODES; node++) {
            show(nodes, node, 0);
        }
        server.listen();
        System.out.println("ready " + server.url() + " " + nodes.getNamespaceIndex());
        Changes.serve((node, value) -> show(nodes, node, value));
        server.close();
    }

    private static void show(LiveNamespace nodes, int node, double value) {
        nodes.show("n", Integer.toString(node), NodeIds.Double, value, Instant.now());
    }
}
