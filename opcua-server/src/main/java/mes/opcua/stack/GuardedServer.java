package mes.opcua.stack;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.structured.BuildInfo;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;

/** An OPC UA server with finite limits, in which nobody is anonymous. */
public final class GuardedServer implements AutoCloseable {

    private static final long REAP_EVERY_S = 2;

    private final Address address;
    private final OpcUaServer milo;
    private final ScheduledFuture<?> reaping;

    public GuardedServer(String name, Address address, Application application, UserNames users) {
        this.address = address;
        this.milo = new OpcUaServer(
                configuration(name, address, application, users),
                profile -> new OpcTcpServerTransport(
                        OpcTcpServerTransportConfig.newBuilder().build()));
        milo.addServiceSet(address.path(), new PromptSessions(milo));
        milo.addServiceSet(address.path(), new SingleCalls(milo));
        OrphanedSubscriptions orphans = new OrphanedSubscriptions(milo);
        this.reaping = milo.getScheduledExecutorService()
                .scheduleWithFixedDelay(orphans::reap, REAP_EVERY_S, REAP_EVERY_S, TimeUnit.SECONDS);
    }

    private static OpcUaServerConfig configuration(
            String name, Address address, Application application, UserNames users) {
        return OpcUaServerConfig.builder()
                .setApplicationName(LocalizedText.english(name))
                .setApplicationUri(application.uri())
                .setProductUri("urn:millwright")
                .setBuildInfo(new BuildInfo("urn:millwright", "Millwright", name, "", "", DateTime.MIN_VALUE))
                .setEndpoints(Endpoints.of(address, application.certificate()))
                .setCertificateManager(application.certificatesAt(address.bind()))
                .setIdentityValidator(users)
                .setLimits(new Limits())
                .setEncodingLimits(Limits.ENCODING)
                .build();
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

    @Override
    public void close() {
        reaping.cancel(false);
        milo.shutdown().join();
    }
}
