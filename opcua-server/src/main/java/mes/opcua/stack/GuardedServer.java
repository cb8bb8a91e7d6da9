package mes.opcua.stack;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfigBuilder;
import org.eclipse.milo.opcua.sdk.server.UaNodeManager;
import org.eclipse.milo.opcua.sdk.server.model.objects.ServerCapabilitiesTypeNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.eclipse.milo.opcua.stack.core.types.structured.BuildInfo;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;
import org.jspecify.annotations.Nullable;

/** An OPC UA server with finite limits, in which nobody is anonymous. */
public final class GuardedServer implements AutoCloseable {

    private static final long REAP_EVERY_S = 2;

    private final Address address;
    private final AnsweringServer milo;
    private final Map<UShort, UaNodeManager> live = new ConcurrentHashMap<>();
    private final RevokedSessions revoked;
    private final ScheduledFuture<?> reaping;

    /** A server with security at every endpoint, and with limits that are good for most. */
    public GuardedServer(String name, Address address, Application application, UserNames users) {
        this(name, address, application, users, Limits.standard(), false);
    }

    /** @param allowsNone whether there is an endpoint without security, too; only ever on a loopback address */
    public GuardedServer(
            String name, Address address, Application application, UserNames users, Limits limits, boolean allowsNone) {
        AuditEvents audit = new AuditEvents(users);
        Connections connections = new Connections(limits, audit);
        this.address = address;
        this.milo = new AnsweringServer(
                configuration(name, address, application, audit, allowsNone)
                        .setIdentityValidator(users)
                        .setLimits(limits)
                        .setEncodingLimits(limits.ofEncoding())
                        .build(),
                profile -> new OpcTcpServerTransport(OpcTcpServerTransportConfig.newBuilder()
                        .setChannelPipelineCustomizer(connections::opened)
                        .build()),
                limits);
        showQueueSize(limits);
        milo.addServiceSet(address.path(), new StraightReads(this));
        milo.addServiceSet(
                address.path(), new AuditedSessions(milo, audit, new PromptSessions(milo, limits, connections)));
        milo.addServiceSet(address.path(), new ModestItems(milo, limits));
        milo.addServiceSet(address.path(), new ModestViews(milo, limits));
        milo.addServiceSet(address.path(), new AuditedCalls(milo, audit, new SingleCalls(milo)));
        this.revoked = new RevokedSessions(milo, application.knownClients(), users);
        OrphanedSubscriptions orphans = new OrphanedSubscriptions(milo);
        this.reaping = milo.getScheduledExecutorService()
                .scheduleWithFixedDelay(
                        () -> {
                            orphans.reap();
                            revoked.end();
                            audit.findListeners(milo);
                        },
                        REAP_EVERY_S,
                        REAP_EVERY_S,
                        TimeUnit.SECONDS);
    }

    /** The other limits Milo shows by itself. */
    private void showQueueSize(Limits limits) {
        ((ServerCapabilitiesTypeNode) milo.getAddressSpaceManager()
                        .getManagedNode(NodeIds.Server_ServerCapabilities)
                        .orElseThrow())
                .setMaxMonitoredItemsQueueSize(uint(limits.queueSize()));
    }

    private static OpcUaServerConfigBuilder configuration(
            String name, Address address, Application application, AuditEvents audit, boolean allowsNone) {
        return OpcUaServerConfig.builder()
                .setApplicationName(LocalizedText.english(name))
                .setApplicationUri(application.uri())
                .setProductUri("urn:millwright")
                .setBuildInfo(new BuildInfo("urn:millwright", "Millwright", name, "", "", DateTime.MIN_VALUE))
                .setEndpoints(Endpoints.of(address, application::certificate, allowsNone))
                .setCertificateManager(application.certificatesAt(address.bind(), audit));
    }

    /** Has the variables of a namespace be read straight. */
    void add(UShort namespace, UaNodeManager nodes) {
        live.put(namespace, nodes);
    }

    /** The nodes of a live namespace, if it is one. */
    @Nullable
    UaNodeManager live(UShort namespace) {
        return live.get(namespace);
    }

    public OpcUaServer milo() {
        return milo;
    }

    public String url() {
        return address.url();
    }

    /** Opens the door; the namespaces must be in place. */
    public void listen() {
        milo.startup().join();
    }

    /** Ends the sessions of those who are no longer trusted, now and not only in a while. */
    public void endRevokedSessions() {
        revoked.end();
    }

    /** Shows the application's certificate as it is now to those who connect. */
    public void showCertificate() {
        milo.resetEndpointDescriptionCache();
    }

    @Override
    public void close() {
        reaping.cancel(false);
        milo.close();
    }
}
