package mes.opcua.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mes.opcua.Scada;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.UaRequestMessageType;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.DataChangeTrigger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MonitoringMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CloseSessionRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.DataChangeFilter;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoredItemCreateRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoringParameters;
import org.eclipse.milo.opcua.stack.core.types.structured.PublishRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.RequestHeader;
import org.eclipse.milo.opcua.stack.core.types.structured.SubscriptionAcknowledgement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What requests are that no honest client sends; after each of them somebody else is served. */
class HostileRequestsTest {

    private static final int LITERAL_OPERAND = 597;
    private static final int UNKNOWN = 60_000;
    private static final int DEEP = 10_000;

    @TempDir
    static Path folder;

    static BareServer server;
    static LiveNamespace nodes;

    @BeforeAll
    static void listen() {
        server = new BareServer(folder, Limits.standard());
        nodes = server.nodes;
        nodes.place("folder", "folder", "", NodeIds.ObjectsFolder);
        show(0);
        server.guarded.listen();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @AfterEach
    void servesSomebodyElse() throws Exception {
        server.assertServesSomebodyElse();
    }

    @Test
    void breakOffAMessageInTheMiddle() throws Exception {
        try (Wire wire = Wire.to(server.url()).open()) {
            wire.message("MSGC", Wire.GET_ENDPOINTS, body -> body.writeBytes(new byte[1_000]));
            wire.abort();

            wire.message("MSGF", Wire.GET_ENDPOINTS, body -> Wire.ints(body, -1, 0, 0));

            wire.receive(); // an answer, or that the server hung up
        }
    }

    @Test
    void askForAServiceThatThereIsNot() throws Exception {
        try (Wire wire = Wire.to(server.url()).open()) {
            wire.message("MSGF", UNKNOWN, body -> {});

            assertThat(wire.receive().limit()).isPositive();
        }
    }

    static Stream<byte[]> bombs() {
        byte[] structure = {22, 1, 0, (byte) LITERAL_OPERAND, (byte) (LITERAL_OPERAND >> 8), 1};
        byte[] bomb = {0};
        for (int i = 0; i < DEEP; i++) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(structure);
            Wire.text(out, bomb);
            bomb = out.toByteArray();
        }
        return Stream.of(
                bomb, // structures
                repeated(new byte[] {(byte) 0x98, 1, 0, 0, 0}), // arrays of one Variant
                repeated(new byte[] {0x40}, (byte) 25)); // diagnoses of diagnoses
    }

    private static byte[] repeated(byte[] piece, byte... before) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(before);
        for (int i = 0; i < DEEP; i++) {
            out.writeBytes(piece);
        }
        out.write(0);
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void nestDeeply(byte[] value) throws Exception {
        assertThat(filtered(LITERAL_OPERAND, value).isBad()).isTrue();
    }

    @Test
    void tellOfAMatrixThatIsLargerThanItsValues() throws Exception {
        var out = new ByteArrayOutputStream();
        out.write(0xC6); // Int32, an array, with dimensions
        Wire.ints(out, 2, 4711, 4711);
        Wire.ints(out, 3, 65_536, 65_536, 65_536);

        assertThat(filtered(LITERAL_OPERAND, out.toByteArray()).isBad()).isTrue();
    }

    @Test
    void sendAStructureThatNobodyKnows() throws Exception {
        assertThat(filtered(UNKNOWN, new byte[100]).isBad()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, -1})
    void wantToHearOfChangesThatAreNone(double deadband) throws Exception {
        try (Scada scada = server.enter()) {
            var filter = new DataChangeFilter(DataChangeTrigger.StatusValue, uint(1), deadband);
            ExtensionObject encoded = ExtensionObject.encode(scada.milo().getStaticEncodingContext(), filter);

            assertThat(monitored(scada, encoded)).isNotNull();
        }
    }

    private static StatusCode filtered(int type, byte[] body) throws Exception {
        try (Scada scada = server.enter()) {
            return monitored(scada, ExtensionObject.of(ByteString.of(body), new NodeId(0, type)));
        }
    }

    /** What becomes of an item with a filter, by itself or with the whole request. */
    private static StatusCode monitored(Scada scada, ExtensionObject filter) throws UaException {
        OpcUaSubscription subscription = new OpcUaSubscription(scada.milo(), 1_000);
        subscription.create();
        var value = new ReadValueId(nodes.id("folder/value"), AttributeId.Value.uid(), null, QualifiedName.NULL_VALUE);
        var asked = new MonitoringParameters(uint(1), 50d, filter, uint(1), true);
        try {
            return scada.milo()
                    .createMonitoredItems(
                            subscription.getSubscriptionId().orElseThrow(),
                            TimestampsToReturn.Both,
                            List.of(new MonitoredItemCreateRequest(value, MonitoringMode.Reporting, asked)))
                    .getResults()[0]
                    .getStatusCode();
        } catch (UaException e) {
            return e.getStatusCode();
        }
    }

    @Test
    void callNothing() throws Exception {
        try (Scada scada = server.enter()) {
            var nothing = new CallMethodRequest(NodeId.NULL_VALUE, NodeId.NULL_VALUE, null);

            assertThat(scada.milo().call(List.of(nothing, nothing)).getResults())
                    .allMatch(result -> result.getStatusCode().isBad());
        }
    }

    @Test
    void nameNodesOfNamespacesThatThereAreNot() throws Exception {
        try (Scada scada = server.enter()) {
            List<DataValue> read = scada.milo()
                    .readValues(
                            0,
                            TimestampsToReturn.Both,
                            List.of(
                                    new NodeId(65_535, "x"),
                                    nodes.id("folder/value"),
                                    new NodeId(0, UUID.randomUUID())));

            assertThat(read)
                    .extracting(value -> value.statusCode().getValue())
                    .containsExactly(StatusCodes.Bad_NodeIdUnknown, StatusCodes.Good, StatusCodes.Bad_NodeIdUnknown);
        }
    }

    @Test
    void acknowledgeWhatWasNeverTold() throws Exception {
        try (Scada scada = server.enter()) {
            SubscriptionAcknowledgement[] bogus = {new SubscriptionAcknowledgement(uint(4711), uint(4711))};

            assertThatThrownBy(() -> send(scada, new PublishRequest(header(scada, DateTime.now()), bogus)))
                    .isInstanceOf(UaException.class);
        }
    }

    @Test
    void leaveLongAgo() throws Exception {
        try (Scada scada = server.enter()) {
            NodeId session = scada.milo().getSession().getSessionId();

            send(scada, new CloseSessionRequest(header(scada, DateTime.MIN_VALUE), true));

            assertThat(server.guarded.milo().getSessionManager().getAllSessions())
                    .noneMatch(open -> open.getSessionId().equals(session));
        }
    }

    @Test
    void browseWhileNodesComeAndGo() throws Exception {
        var isOver = new AtomicBoolean();
        CompletableFuture<Void> changing = CompletableFuture.runAsync(() -> {
            while (!isOver.get()) {
                IntStream.range(0, 20).forEach(i -> nodes.place("part" + i, "part" + i, "", nodes.id("folder")));
                IntStream.range(0, 20).forEach(i -> nodes.remove("part" + i));
            }
        });

        try (Scada scada = server.enter()) {
            for (int i = 0; i < 200; i++) {
                assertThat(scada.browse(nodes.id("folder"))).contains("value");
            }
        } finally {
            isOver.set(true);
            changing.get();
        }
    }

    @Test
    void fallBehind() throws Exception {
        try (Scada scada = server.enter()) {
            List<DataValue> told = new CopyOnWriteArrayList<>();
            OpcUaSubscription subscription = new OpcUaSubscription(scada.milo(), 200);
            subscription.create();
            OpcUaMonitoredItem item = OpcUaMonitoredItem.newDataItem(nodes.id("folder/value"));
            item.setQueueSize(uint(2));
            item.setDataValueListener((it, value) -> told.add(value));
            subscription.addMonitoredItem(item);
            subscription.synchronizeMonitoredItems();
            await().until(() -> !told.isEmpty());

            IntStream.rangeClosed(1, 1_000).forEach(HostileRequestsTest::show);

            await().until(() -> told.get(told.size() - 1).value().value().equals(1_000));
            assertThat(told)
                    .hasSizeLessThan(500)
                    .anyMatch(value -> value.statusCode().isOverflowSet());
        }
    }

    private static void show(int value) {
        nodes.show("folder", "value", NodeIds.Int32, value, Instant.now());
    }

    private static RequestHeader header(Scada scada, DateTime time) throws UaException {
        RequestHeader now =
                scada.milo().newRequestHeader(scada.milo().getSession().getAuthenticationToken());
        return new RequestHeader(
                now.getAuthenticationToken(),
                time,
                now.getRequestHandle(),
                now.getReturnDiagnostics(),
                now.getAuditEntryId(),
                now.getTimeoutHint(),
                now.getAdditionalHeader());
    }

    private static void send(Scada scada, UaRequestMessageType request) throws Exception {
        try {
            scada.milo().sendRequestAsync(request).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
