package mes.opcua.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mes.opcua.Scada;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.Matrix;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseDirection;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MonitoringMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoredItemCreateRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoringParameters;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be done is done and what may not is refused, each in its place, when both are in one request. */
class MixedRequestsTest {

    private static final String SECRET = "secret";

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final AtomicInteger FORBIDDEN_CALLS = new AtomicInteger();

    @TempDir
    static Path folder;

    static BareServer server;
    static NodeId open;
    static NodeId writable;
    static NodeId secret;
    static NodeId unknown;

    Scada scada;

    @BeforeAll
    static void listen() {
        server = new BareServer(folder, Limits.standard());
        LiveNamespace nodes = server.nodes;
        nodes.place("folder", "folder", "", NodeIds.ObjectsFolder);
        nodes.show("folder", "open", NodeIds.String, "open", Instant.now());
        nodes.addWritable("folder", "writable", NodeIds.BaseDataType, 0);
        nodes.add(secret(nodes), nodes.id("folder"), NodeIds.HasComponent);
        open = nodes.id("folder/open");
        writable = nodes.id("folder/writable");
        secret = nodes.id("folder/secret");
        unknown = nodes.id("unknown");
        server.method("Allowed", true, (access, call) -> counted(CALLS));
        server.method("Forbidden", false, (access, call) -> counted(FORBIDDEN_CALLS));
        server.guarded.listen();
    }

    private static UaVariableNode secret(LiveNamespace nodes) {
        UaVariableNode variable = new UaVariableNode.UaVariableNodeBuilder(nodes.getNodeContext())
                .setNodeId(nodes.id("folder/secret"))
                .setBrowseName(new QualifiedName(nodes.getNamespaceIndex(), "secret"))
                .setDisplayName(LocalizedText.english("secret"))
                .setDataType(NodeIds.String)
                .setAccessLevel(AccessLevel.READ_WRITE)
                .setUserAccessLevel(AccessLevel.NONE)
                .build();
        variable.setValue(new DataValue(new Variant(SECRET)));
        return variable;
    }

    private static CallMethodResult counted(AtomicInteger calls) {
        calls.incrementAndGet();
        return new CallMethodResult(StatusCode.GOOD, null, null, null);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void enter() throws Exception {
        scada = server.enter();
    }

    @AfterEach
    void isServedStill() throws Exception {
        assertThat(scada.read(open)).isEqualTo("open");
        scada.close();
    }

    @Test
    void readsWhatMayBeRead() throws Exception {
        List<DataValue> values = scada.milo()
                .readValues(0, TimestampsToReturn.Both, List.of(secret, open, unknown, secret, writable, unknown));

        assertThat(values)
                .extracting(value -> value.statusCode().getValue())
                .containsExactly(
                        StatusCodes.Bad_UserAccessDenied,
                        StatusCodes.Good,
                        StatusCodes.Bad_NodeIdUnknown,
                        StatusCodes.Bad_UserAccessDenied,
                        StatusCodes.Good,
                        StatusCodes.Bad_NodeIdUnknown);
        assertThat(values).extracting(value -> value.value().value()).doesNotContain(SECRET);
    }

    @Test
    void writesWhatMayBeWritten() throws Exception {
        DataValue seven = DataValue.valueOnly(new Variant(7));

        List<StatusCode> results = scada.milo()
                .writeValues(
                        List.of(open, writable, secret, unknown, NodeIds.Server),
                        List.of(seven, seven, seven, seven, seven));

        assertThat(results)
                .extracting(StatusCode::getValue)
                .containsExactly(
                        StatusCodes.Bad_UserAccessDenied,
                        StatusCodes.Good,
                        StatusCodes.Bad_UserAccessDenied,
                        StatusCodes.Bad_NodeIdUnknown,
                        StatusCodes.Bad_AttributeIdInvalid);
        assertThat(scada.read(writable)).isEqualTo(7);
        assertThat(server.nodes.valueOf("folder", "secret")).isEqualTo(SECRET);
    }

    @Test
    void monitorsWhatMayBeRead() throws Exception {
        var subscription = scada.milo().createSubscription(1_000, uint(100), uint(10), uint(0), true, ubyte(0));

        var created = scada.milo()
                .createMonitoredItems(
                        subscription.getSubscriptionId(),
                        TimestampsToReturn.Both,
                        Stream.of(secret, open, unknown, writable)
                                .map(MixedRequestsTest::item)
                                .toList());

        assertThat(created.getResults())
                .extracting(result -> result.getStatusCode().getValue())
                .containsExactly(
                        StatusCodes.Bad_UserAccessDenied,
                        StatusCodes.Good,
                        StatusCodes.Bad_NodeIdUnknown,
                        StatusCodes.Good);
        assertThat(server.guarded.milo().getMonitoredItemCount()).hasValue(2);
        scada.milo().deleteSubscriptions(List.of(subscription.getSubscriptionId()));
    }

    private static MonitoredItemCreateRequest item(NodeId node) {
        var what = new ReadValueId(node, AttributeId.Value.uid(), null, QualifiedName.NULL_VALUE);
        var asked = new MonitoringParameters(uint(1), 50d, null, uint(1), true);
        return new MonitoredItemCreateRequest(what, MonitoringMode.Reporting, asked);
    }

    @Test
    void browsesWhatIsThere() throws Exception {
        var browsed = scada.milo()
                .browse(List.of(
                        below(unknown, NodeIds.HierarchicalReferences),
                        below(server.nodes.id("folder"), NodeIds.HierarchicalReferences),
                        below(server.nodes.id("folder"), unknown),
                        below(NodeId.NULL_VALUE, NodeIds.HierarchicalReferences)));

        assertThat(browsed)
                .extracting(result -> result.getStatusCode().getValue())
                .containsExactly(
                        StatusCodes.Bad_NodeIdUnknown,
                        StatusCodes.Good,
                        StatusCodes.Bad_ReferenceTypeIdInvalid,
                        StatusCodes.Bad_NodeIdUnknown);
        assertThat(browsed.get(1).getReferences()).hasSize(3);
    }

    private static BrowseDescription below(NodeId node, NodeId type) {
        return new BrowseDescription(node, BrowseDirection.Forward, type, true, uint(0), uint(63));
    }

    @Test
    void callsWhatMayBeCalled() throws Exception {
        NodeId allowed = server.nodes.id("Allowed");
        NodeId forbidden = server.nodes.id("Forbidden");

        var called = scada.milo()
                .call(Stream.of(forbidden, allowed, unknown, forbidden, allowed, open)
                        .map(method -> new CallMethodRequest(NodeIds.Server, method, null))
                        .toList());

        assertThat(called.getResults())
                .extracting(result -> result.getStatusCode().getValue())
                .containsExactly(
                        StatusCodes.Bad_UserAccessDenied,
                        StatusCodes.Good,
                        StatusCodes.Bad_MethodInvalid,
                        StatusCodes.Bad_UserAccessDenied,
                        StatusCodes.Good,
                        StatusCodes.Bad_MethodInvalid);
        assertThat(CALLS).hasValue(2);
        assertThat(FORBIDDEN_CALLS).hasValue(0);
    }

    static Stream<Object> valuesAtTheEdges() {
        return Stream.of(
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                Float.POSITIVE_INFINITY,
                DateTime.MIN_VALUE,
                new DateTime(Long.MIN_VALUE),
                new DateTime(Long.MAX_VALUE),
                "\0",
                ExtensionObject.of(ByteString.of(new byte[10]), new NodeId(0, 60_000)));
    }

    @ParameterizedTest
    @MethodSource("valuesAtTheEdges")
    void keepsAValueAtTheEdgesAsItIs(Object value) throws Exception {
        assertThat(write(value).isGood()).isTrue();

        assertThat(scada.read(writable)).isEqualTo(value);
    }

    static Stream<int[]> dimensionsThatAreNone() {
        return Stream.of(
                new int[] {65_535, 65_535}, new int[] {65_536, 65_536, 65_536}, new int[] {-1, -2}, new int[] {0, 7});
    }

    @ParameterizedTest
    @MethodSource("dimensionsThatAreNone")
    void refusesAMatrixOfOtherDimensions(int... dimensions) throws Exception {
        var matrix = new Matrix(new Integer[] {1, 2}, dimensions, OpcUaDataType.Int32);

        assertThat(write(matrix).getValue()).isEqualTo(StatusCodes.Bad_DecodingError);
    }

    @Test
    void keepsAMatrixOfItsDimensions() throws Exception {
        var matrix = new Matrix(new Integer[] {1, 2, 3, 4, 5, 6}, new int[] {2, 3}, OpcUaDataType.Int32);

        assertThat(write(matrix).isGood()).isTrue();

        assertThat(((Matrix) scada.read(writable)).getDimensions()).containsExactly(2, 3);
    }

    /** What becomes of a value that is written, by itself or with the whole request. */
    private StatusCode write(Object value) throws UaException {
        try {
            return scada.milo()
                    .writeValues(List.of(writable), List.of(DataValue.valueOnly(new Variant(value))))
                    .get(0);
        } catch (UaException e) {
            return e.getStatusCode();
        }
    }
}
