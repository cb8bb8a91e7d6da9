package mes.benchmarks.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.io.IOException;
import mes.benchmarks.Server;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;

/** A whole server with a database of its own, and the addresses of its doors. */
final class WholeServer implements AutoCloseable {

    static final String USER = "admin";
    static final String PASSWORD = "measures all day";

    private static final String PLANT = "urn:millwright:plant";

    private final Server server;
    private final int opcua;
    private final int mqtt;

    private WholeServer(Server server, int opcua, int mqtt) {
        this.server = server;
        this.opcua = opcua;
        this.mqtt = mqtt;
    }

    static WholeServer start() throws IOException {
        int opcua = Server.freePort();
        int mqtt = Server.freePort();
        Server server = Server.start(
                "mes.opcua.port=" + opcua,
                "mes.opcua.allow-none=true",
                "mes.mqtt.embedded.port=" + mqtt,
                "mes.admin.password=" + PASSWORD);
        return new WholeServer(server, opcua, mqtt);
    }

    String mqtt() {
        return "tcp://127.0.0.1:" + mqtt;
    }

    /** A client without message security, as for the other servers. */
    OpcUaClient client() throws UaException {
        OpcUaClient client = OpcUaClient.create(
                "opc.tcp://127.0.0.1:" + opcua + "/millwright",
                endpoints -> endpoints.stream()
                        .filter(endpoint -> SecurityPolicy.None.getUri().equals(endpoint.getSecurityPolicyUri()))
                        .findFirst(),
                transport -> {},
                config -> config.setIdentityProvider(new UsernameProvider(USER, PASSWORD))
                        .setRequestTimeout(uint(60_000)));
        client.connect();
        return client;
    }

    /** Adds a work unit, and waits until OPC UA shows it. */
    void add(String workUnit, OpcUaClient client) throws Exception {
        server.part(EquipmentHierarchy.class)
                .put(
                        new EquipmentId(workUnit),
                        EquipmentLevel.WORK_UNIT,
                        null,
                        "a work unit",
                        Origin.of("benchmark", "benchmark"));
        shown("equipment/" + workUnit + "/JobOrderControl/JobOrderList", client);
    }

    /** The node of a variable, once that has a value. */
    NodeId shown(String path, OpcUaClient client) throws Exception {
        NodeId node = node(path, client);
        while (!client.readValue(0, TimestampsToReturn.Neither, node)
                .statusCode()
                .isGood()) {
            Thread.sleep(20);
        }
        return node;
    }

    NodeId node(String path, OpcUaClient client) {
        return new NodeId(client.getNamespaceTable().getIndex(PLANT), path);
    }

    @Override
    public void close() {
        server.close();
    }
}
