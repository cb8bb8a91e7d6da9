package mes.opcua;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import mes.opcua.stack.Application;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseDirection;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.ContentFilter;
import org.eclipse.milo.opcua.stack.core.types.structured.ContentFilterElement;
import org.eclipse.milo.opcua.stack.core.types.structured.EventFilter;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.SimpleAttributeOperand;

/** Somebody else's OPC UA client. */
public final class Scada implements AutoCloseable {

    private static final Application APPLICATION =
            Application.in(Path.of("target/scada-" + ProcessHandle.current().pid()), "scada", true);

    private final OpcUaClient client;

    private Scada(OpcUaClient client) {
        this.client = client;
    }

    public static Scada open(String url, String user, String password) throws UaException {
        return open(url, as(user, password));
    }

    /** Somebody with a name and a password, who trusts this server. */
    public static IdentityProvider as(String user, String password) {
        return new UsernameProvider(user, password, APPLICATION.serversAt("127.0.0.1"));
    }

    public static Scada open(String url, IdentityProvider who) throws UaException {
        return open(url, SecurityPolicy.Basic256Sha256, MessageSecurityMode.SignAndEncrypt, who);
    }

    public static Scada open(String url, SecurityPolicy policy, MessageSecurityMode mode, IdentityProvider who)
            throws UaException {
        return open(url, policy, mode, who, Papers.of(APPLICATION));
    }

    /** Somebody else's client with papers of its own. */
    public static Scada open(String url, IdentityProvider who, Papers papers) throws UaException {
        return open(url, SecurityPolicy.Basic256Sha256, MessageSecurityMode.SignAndEncrypt, who, papers);
    }

    private static Scada open(
            String url, SecurityPolicy policy, MessageSecurityMode mode, IdentityProvider who, Papers papers)
            throws UaException {
        OpcUaClient client = OpcUaClient.create(
                url,
                endpoints -> endpoints.stream()
                        .filter(e -> policy.getUri().equals(e.getSecurityPolicyUri()) && mode == e.getSecurityMode())
                        .findFirst(),
                transport -> {},
                config -> config.setIdentityProvider(who)
                        .setApplicationUri(papers.uri())
                        .setKeyPair(papers.keys())
                        .setCertificate(papers.certificate())
                        .setCertificateChain(papers.chain())
                        .setCertificateValidator(APPLICATION.serversAt("127.0.0.1"))
                        .setRequestTimeout(Unsigned.uint(20_000)));
        try {
            client.connect();
        } catch (UaException e) {
            client.disconnect();
            throw e;
        }
        return new Scada(client);
    }

    public OpcUaClient milo() {
        return client;
    }

    public Object read(String id) throws UaException {
        return read(node(id));
    }

    public Object read(NodeId id) throws UaException {
        return Objects.requireNonNull(
                client.readValue(0, TimestampsToReturn.Both, id).value().value());
    }

    public StatusCode statusOf(String id) throws UaException {
        return client.readValue(0, TimestampsToReturn.Both, node(id)).statusCode();
    }

    public StatusCode write(String id, Object value) throws UaException {
        return client.writeValues(List.of(node(id)), List.of(DataValue.valueOnly(new Variant(value))))
                .get(0);
    }

    /** The names of what is below a node. */
    public List<String> browse(NodeId parent) throws UaException {
        var below = new BrowseDescription(
                parent,
                BrowseDirection.Forward,
                NodeIds.HierarchicalReferences,
                true,
                Unsigned.uint(0),
                Unsigned.uint(63));
        return Arrays.stream(client.browse(below).getReferences())
                .map(ReferenceDescription::getBrowseName)
                .map(QualifiedName::name)
                .toList();
    }

    public List<String> browse(String id) throws UaException {
        return browse(node(id));
    }

    /** What the node says now, and everything that it says from then on, as it is said. */
    public List<DataValue> monitor(String id) throws Exception {
        return monitor(id, item -> {});
    }

    /** The same of an item that is not like others. */
    public List<DataValue> monitor(String id, Consumer<OpcUaMonitoredItem> unlikeOthers) throws Exception {
        List<DataValue> said = new CopyOnWriteArrayList<>();
        OpcUaSubscription subscription = new OpcUaSubscription(client, 50);
        subscription.create();
        OpcUaMonitoredItem item = OpcUaMonitoredItem.newDataItem(node(id));
        item.setQueueSize(Unsigned.uint(100));
        item.setDataValueListener((it, value) -> said.add(value));
        unlikeOthers.accept(item);
        subscription.addMonitoredItem(item);
        subscription.synchronizeMonitoredItems();
        await().until(() -> !said.isEmpty());
        return said;
    }

    /** The types of the events of the server from now on. */
    public List<NodeId> listen() throws Exception {
        List<NodeId> heard = new CopyOnWriteArrayList<>();
        OpcUaSubscription subscription = new OpcUaSubscription(client, 50);
        subscription.create();
        var type = new SimpleAttributeOperand(
                NodeIds.BaseEventType,
                new QualifiedName[] {new QualifiedName(0, "EventType")},
                AttributeId.Value.uid(),
                null);
        var filter =
                new EventFilter(new SimpleAttributeOperand[] {type}, new ContentFilter(new ContentFilterElement[0]));
        OpcUaMonitoredItem item = OpcUaMonitoredItem.newEventItem(NodeIds.Server, filter);
        item.setQueueSize(Unsigned.uint(100));
        item.setEventValueListener((it, fields) -> heard.add((NodeId) fields[0].value()));
        subscription.addMonitoredItem(item);
        subscription.synchronizeMonitoredItems();
        return heard;
    }

    private NodeId node(String id) {
        return new NodeId(client.getNamespaceTable().getIndex("urn:millwright:plant"), id);
    }

    @Override
    public void close() throws UaException {
        client.disconnect();
    }
}
