package mes.plant;

import java.util.Map;
import java.util.Set;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.identity.AnonymousIdentityValidator;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;
import org.jspecify.annotations.Nullable;

/** A PLC that offers OPC UA to everybody, as many do; it can be switched off and on. */
public final class Plc implements AutoCloseable {

    private final int port = Doors.freePort();
    private final String variable;
    private final double value;
    private @Nullable OpcUaServer server;

    /** @param variable the name of the one thing that it tells */
    public Plc(String variable, double value) {
        this.variable = variable;
        this.value = value;
        switchOn();
    }

    /** How an administrator declares it as the PLC of a piece of equipment. */
    public Map<String, Object> connection(String equipment) {
        return Map.of(
                "id",
                equipment,
                "endpoint",
                "opc.tcp://127.0.0.1:" + port,
                "security",
                "None",
                "equipment",
                equipment,
                "properties",
                Map.of(variable, Map.of("node", "nsu=" + PlcNodes.URI + ";s=" + variable)));
    }

    public void switchOn() {
        server = serverAt(port);
        PlcNodes nodes = new PlcNodes(server);
        nodes.startup();
        nodes.put(variable, value);
        server.startup().join();
    }

    public void switchOff() {
        if (server != null) {
            server.shutdown().join();
            server = null;
        }
    }

    private static OpcUaServer serverAt(int port) {
        EndpointConfig open = EndpointConfig.newBuilder()
                .setBindAddress("127.0.0.1")
                .setHostname("127.0.0.1")
                .setBindPort(port)
                .setSecurityPolicy(SecurityPolicy.None)
                .setSecurityMode(MessageSecurityMode.None)
                .addTokenPolicies(new UserTokenPolicy("anonymous", UserTokenType.Anonymous, null, null, null))
                .build();
        OpcUaServerConfig config = OpcUaServerConfig.builder()
                .setApplicationUri("urn:features:plc")
                .setEndpoints(Set.of(open))
                .setCertificateManager(new DefaultCertificateManager(new MemoryCertificateQuarantine()))
                .setIdentityValidator(AnonymousIdentityValidator.INSTANCE)
                .build();
        return new OpcUaServer(
                config,
                profile -> new OpcTcpServerTransport(
                        OpcTcpServerTransportConfig.newBuilder().build()));
    }

    @Override
    public void close() {
        switchOff();
    }
}
