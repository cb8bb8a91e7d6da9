package mes.benchmarks.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.security.Security;
import java.util.List;
import java.util.Set;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.ManagedNamespaceWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfigLimits;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.util.SubscriptionModel;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.transport.TransportProfile;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;

/** Milo as its examples have it: its own reads, and subscriptions that sample. Anybody may enter. */
final class BareMilo {

    private BareMilo() {}

    public static void main(String[] arguments) throws Exception {
        Security.addProvider(new BouncyCastleProvider());
        int port = mes.opcua.stack.Address.free("127.0.0.1", null, 0, "").port();
        OpcUaServer server = new OpcUaServer(
                OpcUaServerConfig.builder()
                        .setApplicationName(LocalizedText.english("bare"))
                        .setApplicationUri("urn:bare")
                        .setEndpoints(Set.of(EndpointConfig.newBuilder()
                                .setBindAddress("127.0.0.1")
                                .setHostname("127.0.0.1")
                                .setBindPort(port)
                                .setPath("/bench")
                                .setSecurityPolicy(SecurityPolicy.None)
                                .setSecurityMode(MessageSecurityMode.None)
                                .setTransportProfile(TransportProfile.TCP_UASC_UABINARY)
                                .addTokenPolicies(OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS)
                                .build()))
                        .setCertificateManager(new DefaultCertificateManager(new MemoryCertificateQuarantine()))
                        .setLimits(new Wide())
                        .build(),
                profile -> new OpcTcpServerTransport(
                        OpcTcpServerTransportConfig.newBuilder().build()));
        Nodes nodes = new Nodes(server);
        nodes.startup();
        server.startup().join();
        System.out.println("ready opc.tcp://127.0.0.1:" + port + "/bench " + nodes.getNamespaceIndex());
        Changes.serve(nodes::change);
        server.shutdown().join();
    }

    /** As many nodes a request, and as short intervals, as are measured. */
    private static final class Wide implements OpcUaServerConfigLimits {

        @Override
        public UInteger getMaxNodesPerRead() {
            return uint(5_000);
        }

        @Override
        public UInteger getMaxMonitoredItemsPerCall() {
            return uint(5_000);
        }

        @Override
        public Double getMinPublishingInterval() {
            return 50d;
        }
    }

    private static final class Nodes extends ManagedNamespaceWithLifecycle {

        private final UaVariableNode[] all = new UaVariableNode[Contestant.NODES];
        private final SubscriptionModel sampling;

        Nodes(OpcUaServer server) {
            super(server, "urn:benchmark");
            sampling = new SubscriptionModel(server, this);
            getLifecycleManager().addLifecycle(sampling);
            for (int node = 0; node < all.length; node++) {
                all[node] = add(Integer.toString(node));
            }
        }

        private UaVariableNode add(String name) {
            UaVariableNode variable = new UaVariableNode.UaVariableNodeBuilder(getNodeContext())
                    .setNodeId(newNodeId("n/" + name))
                    .setBrowseName(newQualifiedName(name))
                    .setDisplayName(LocalizedText.english(name))
                    .setDataType(NodeIds.Double)
                    .setAccessLevel(AccessLevel.READ_ONLY)
                    .setUserAccessLevel(AccessLevel.READ_ONLY)
                    .build();
            getNodeManager().addNode(variable);
            variable.addReference(
                    new Reference(variable.getNodeId(), NodeIds.HasComponent, NodeIds.ObjectsFolder.expanded(), false));
            variable.setValue(value(0));
            return variable;
        }

        void change(int node, double value) {
            all[node].setValue(value(value));
        }

        private static DataValue value(double value) {
            return new DataValue(new Variant(value), StatusCode.GOOD, DateTime.now());
        }

        @Override
        public void onDataItemsCreated(List<DataItem> items) {
            sampling.onDataItemsCreated(items);
        }

        @Override
        public void onDataItemsModified(List<DataItem> items) {
            sampling.onDataItemsModified(items);
        }

        @Override
        public void onDataItemsDeleted(List<DataItem> items) {
            sampling.onDataItemsDeleted(items);
        }

        @Override
        public void onMonitoringModeChanged(List<MonitoredItem> items) {
            sampling.onMonitoringModeChanged(items);
        }
    }
}
