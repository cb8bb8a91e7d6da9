package mes.plant;

import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.sdk.client.subscriptions.EventFilterBuilder;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.EventFilter;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateGenerator;

/** A SCADA system: it browses, reads and watches by OPC UA. */
public final class Scada implements AutoCloseable {

    private static final String PLANT = "urn:millwright:plant";

    private static final String URI = "urn:features:scada";
    private static final KeyPair KEYS = keys();
    private static final X509Certificate CERTIFICATE = certificate();

    private final OpcUaClient client;
    private final OpcUaSubscription events;

    private Scada(OpcUaClient client) {
        this.client = client;
        this.events = new OpcUaSubscription(client, 50);
    }

    public static Scada as(Doors doors, String user, String password) throws UaException {
        return open(doors, new UsernameProvider(user, password));
    }

    public static Scada anonymous(Doors doors) throws UaException {
        return open(doors, AnonymousProvider.INSTANCE);
    }

    private static Scada open(Doors doors, IdentityProvider identity) throws UaException {
        OpcUaClient client = OpcUaClient.create(
                doors.opcUa(),
                endpoints -> endpoints.stream().filter(Scada::isSafe).findFirst(),
                transport -> {},
                config -> config.setIdentityProvider(identity)
                        .setApplicationUri(URI)
                        .setKeyPair(KEYS)
                        .setCertificate(CERTIFICATE)
                        .setCertificateChain(new X509Certificate[] {CERTIFICATE}));
        try {
            client.connect();
        } catch (UaException e) {
            client.disconnect();
            throw e;
        }
        return new Scada(client);
    }

    private static boolean isSafe(EndpointDescription endpoint) {
        return SecurityPolicy.Basic256Sha256.getUri().equals(endpoint.getSecurityPolicyUri())
                && endpoint.getSecurityMode() == MessageSecurityMode.SignAndEncrypt;
    }

    private static KeyPair keys() {
        try {
            return SelfSignedCertificateGenerator.generateRsaKeyPair(2048);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate() {
        try {
            return new SelfSignedCertificateBuilder(KEYS).setApplicationUri(URI).build();
        } catch (Exception e) { // Milo declares no less
            throw new IllegalStateException(e);
        }
    }

    /** The standard's name of a status code. */
    public static String nameOf(StatusCode status) {
        return StatusCodes.lookup(status.getValue()).map(names -> names[0]).orElse("Good");
    }

    /** The value of a node of the plant, such as {@code job-order/JO-1/State}. */
    public Object read(String node) throws UaException {
        return Objects.requireNonNull(client.readValue(0, TimestampsToReturn.Both, id(node))
                .getValue()
                .getValue());
    }

    /** How good the value of a node is. */
    public StatusCode statusOf(String node) throws UaException {
        return client.readValue(0, TimestampsToReturn.Both, id(node)).getStatusCode();
    }

    public StatusCode write(String node, Object value) throws UaException {
        return client.writeValues(List.of(id(node)), List.of(DataValue.valueOnly(new Variant(value))))
                .get(0);
    }

    /** Calls a method of job control with a job order and no comment; the answer's text is its ReturnStatus. */
    public Answer call(String object, String method, String jobOrder) throws UaException {
        return call(object, method, new Variant(jobOrder));
    }

    /** Stores a job order that asks for so many of a product. */
    public Answer store(String object, String jobOrder, int quantity, String product) throws UaException {
        var order = new StandardJobOrder(jobOrder, quantity, product);
        return call(object, "Store", new Variant(order.encoded(client.getNamespaceTable())));
    }

    private Answer call(String object, String method, Variant subject) throws UaException {
        Variant[] arguments = {subject, new Variant(new LocalizedText[0])};
        CallMethodResult result = client.call(
                        List.of(new CallMethodRequest(id(object), id(object + "/" + method), arguments)))
                .getResults()[0];
        Variant[] outputs = Objects.requireNonNullElse(result.getOutputArguments(), new Variant[0]);
        String text = outputs.length == 0 ? "" : "ReturnStatus " + outputs[0].getValue();
        return new Answer(word(result.getStatusCode()), text);
    }

    /** Calls a method of a condition, about its last event and without a word. */
    public Answer deal(String condition, String method) throws UaException {
        Variant event = new Variant(read(condition + "/EventId"));
        return call(new CallMethodRequest(
                id(condition), id(condition + "/" + method), new Variant[] {event, new Variant(LocalizedText.NULL_VALUE)
                }));
    }

    /** Puts a condition aside for as long as it is active. */
    public Answer shelve(String condition) throws UaException {
        String shelf = condition + "/ShelvingState";
        return call(new CallMethodRequest(id(shelf), id(shelf + "/OneShotShelve"), new Variant[0]));
    }

    /** The conditions that the server tells of from now on, each as {@code CoolantLow at MILL-1}. */
    public List<String> listen() throws UaException {
        List<String> told = new CopyOnWriteArrayList<>();
        events.create();
        EventFilter filter = new EventFilterBuilder()
                .select(NodeIds.ConditionType, new QualifiedName(0, "ConditionName"))
                .select(NodeIds.BaseEventType, new QualifiedName(0, "SourceName"))
                .build();
        var item = OpcUaMonitoredItem.newEventItem(NodeIds.Server, filter);
        item.setQueueSize(Unsigned.uint(1_000));
        item.setEventValueListener((it, fields) -> told.add(fields[0].value() + " at " + fields[1].value()));
        events.addMonitoredItem(item);
        events.synchronizeMonitoredItems();
        return told;
    }

    /** Asks to be told of all conditions that need attention. */
    public Answer refresh() throws UaException {
        UInteger subscription = events.getSubscriptionId().orElseThrow();
        return call(new CallMethodRequest(
                NodeIds.ConditionType, NodeIds.ConditionType_ConditionRefresh, new Variant[] {new Variant(subscription)
                }));
    }

    private Answer call(CallMethodRequest request) throws UaException {
        CallMethodResult result = client.call(List.of(request)).getResults()[0];
        return new Answer(nameOf(result.getStatusCode()), "");
    }

    private static String word(StatusCode status) {
        return status.isUncertain() ? "Uncertain" : nameOf(status);
    }

    /** Every value of a node from now on, as it is told. */
    public List<Object> watch(String node) throws UaException {
        List<Object> told = new CopyOnWriteArrayList<>();
        var subscription = new OpcUaSubscription(client, 50);
        subscription.create();
        var item = OpcUaMonitoredItem.newDataItem(id(node));
        item.setQueueSize(Unsigned.uint(100));
        item.setDataValueListener(
                (it, value) -> told.add(Objects.requireNonNull(value.getValue().getValue())));
        subscription.addMonitoredItem(item);
        subscription.synchronizeMonitoredItems();
        return told;
    }

    private NodeId id(String node) {
        return new NodeId(client.getNamespaceTable().getIndex(PLANT), node);
    }

    @Override
    public void close() throws UaException {
        client.disconnect();
    }
}
