package mes.opcua.client;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mes.opcua.stack.Application;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfigBuilder;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExpandedNodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.util.EndpointUtil;

/**
 * An open session with a PLC. It is not repaired: whoever finds it broken opens another.
 *
 * <p>The subscription only wakes: what is then read is read in one request, so that the values belong together.
 *
 * <p>Every method throws {@link PlcAway}. For use by one thread.
 */
final class PlcConnection implements AutoCloseable {

    private static final double PUBLISH_EVERY_MS = 100;
    private static final int TIMEOUT_MS = 5_000;

    private final OpcUaClient client;
    private final Map<PlcNode, NodeId> nodes = new EnumMap<>(PlcNode.class);
    private final Semaphore changes = new Semaphore(0);

    private PlcConnection(OpcUaClient client) {
        this.client = client;
    }

    /** Opens it at the configured address: many a PLC names itself by one that cannot be reached from here. */
    static PlcConnection open(PlcSettings settings, Application application) {
        try {
            PlcConnection connection = new PlcConnection(OpcUaClient.create(
                    settings.endpoint(),
                    endpoints -> endpoints.stream()
                            .filter(endpoint -> offers(endpoint, settings.security()))
                            .findFirst()
                            .map(endpoint -> EndpointUtil.updateUrl(endpoint, settings.host(), settings.port())),
                    transport -> transport.setConnectTimeout(uint(TIMEOUT_MS)),
                    config -> configure(config, settings, application, application.serversAt(settings.host()))));
            connection.begin(settings);
            return connection;
        } catch (UaException e) {
            throw new PlcAway(e);
        }
    }

    private static boolean offers(EndpointDescription endpoint, SecurityPolicy policy) {
        MessageSecurityMode mode =
                policy == SecurityPolicy.None ? MessageSecurityMode.None : MessageSecurityMode.SignAndEncrypt;
        return policy.getUri().equals(endpoint.getSecurityPolicyUri()) && mode == endpoint.getSecurityMode();
    }

    private static void configure(
            OpcUaClientConfigBuilder config,
            PlcSettings settings,
            Application application,
            CertificateValidator trusted) {
        config.setApplicationName(LocalizedText.english("Millwright"))
                .setApplicationUri(application.uri())
                .setKeyPair(application.keyPair())
                .setCertificate(application.certificate())
                .setCertificateChain(application.chain())
                .setCertificateValidator(trusted)
                .setIdentityProvider(identity(settings, trusted))
                .setRequestTimeout(uint(TIMEOUT_MS));
    }

    private static IdentityProvider identity(PlcSettings settings, CertificateValidator trusted) {
        if (settings.user() == null) {
            return AnonymousProvider.INSTANCE;
        }
        String password = Optional.ofNullable(settings.password()).orElse("");
        return new UsernameProvider(settings.user(), password, trusted);
    }

    private void begin(PlcSettings settings) {
        try {
            client.connect();
            settings.node().forEach((node, id) -> nodes.put(node, resolve(id)));
            subscribe();
        } catch (UaException | RuntimeException e) { // whatever keeps it from being open must not leave it half open
            close();
            throw e instanceof PlcAway away ? away : new PlcAway(e);
        }
    }

    private NodeId resolve(String id) {
        return ExpandedNodeId.parse(id)
                .toNodeId(client.getNamespaceTable())
                .orElseThrow(() -> new PlcAway("it has no namespace of node " + id));
    }

    private void subscribe() throws UaException {
        OpcUaSubscription subscription = new OpcUaSubscription(client, PUBLISH_EVERY_MS);
        subscription.setSubscriptionListener(new OpcUaSubscription.SubscriptionListener() {
            @Override
            public void onDataReceived(OpcUaSubscription from, List<OpcUaMonitoredItem> items, List<DataValue> values) {
                changes.release();
            }
        });
        subscription.create();
        nodes.values().forEach(node -> subscription.addMonitoredItem(OpcUaMonitoredItem.newDataItem(node)));
        subscription.createMonitoredItems();
    }

    Snapshot read() {
        try {
            List<PlcNode> wanted = List.copyOf(nodes.keySet());
            List<DataValue> said = client.readValues(0, TimestampsToReturn.Source, List.copyOf(nodes.values()));
            Map<PlcNode, DataValue> values = new EnumMap<>(PlcNode.class);
            for (int i = 0; i < wanted.size(); i++) {
                values.put(wanted.get(i), said.get(i));
            }
            return new Snapshot(values);
        } catch (UaException e) {
            throw new PlcAway(e);
        }
    }

    /** @return whether the PLC confirmed every value */
    boolean write(Map<PlcNode, Object> values) {
        try {
            return client
                    .writeValues(
                            values.keySet().stream().map(this::nodeOf).toList(),
                            values.values().stream()
                                    .map(value -> DataValue.valueOnly(new Variant(value)))
                                    .toList())
                    .stream()
                    .allMatch(StatusCode::isGood);
        } catch (UaException e) {
            throw new PlcAway(e);
        }
    }

    private NodeId nodeOf(PlcNode node) {
        return Optional.ofNullable(nodes.get(node)).orElseThrow(() -> new PlcAway("no node is configured for " + node));
    }

    /** Waits until something changed, at most so long. */
    void awaitChange(Duration longest) throws InterruptedException {
        if (changes.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            changes.drainPermits();
        }
    }

    @Override
    public void close() {
        client.disconnectAsync();
    }
}
