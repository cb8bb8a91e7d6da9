package mes.opcua.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import mes.opcua.Promptly;
import mes.opcua.Scada;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MonitoringMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoredItemCreateRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoredItemCreateResult;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoredItemModifyRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoringParameters;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a thief tries with the subscription of somebody else, who goes on hearing; and with more items than he has. */
@ExtendWith(Promptly.class)
class OthersSubscriptionsTest {

    private static final UInteger UNKNOWN = uint(4711);

    @TempDir
    static Path folder;

    static BareServer server;
    static LiveNamespace nodes;

    final List<Object> heard = new CopyOnWriteArrayList<>();
    Scada owner;
    Scada thief;
    UInteger owned;
    UInteger ownedItem;

    @BeforeAll
    static void listen() {
        server = new BareServer(folder, Limits.standard());
        nodes = server.nodes;
        nodes.place("folder", "folder", "", NodeIds.ObjectsFolder);
        show("first");
        server.guarded.listen();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void somebodyHears() throws Exception {
        owner = server.enter();
        thief = server.enter();
        OpcUaSubscription subscription = new OpcUaSubscription(owner.milo(), 50);
        subscription.create();
        OpcUaMonitoredItem item = OpcUaMonitoredItem.newDataItem(nodes.id("folder/value"));
        item.setDataValueListener((it, value) -> heard.add(value.value().value()));
        subscription.addMonitoredItem(item);
        subscription.synchronizeMonitoredItems();
        owned = subscription.getSubscriptionId().orElseThrow();
        ownedItem = item.getMonitoredItemId().orElseThrow();
        await().until(() -> !heard.isEmpty());
    }

    @AfterEach
    void theOwnerGoesOnHearing() throws Exception {
        String now = "now " + Instant.now();
        show(now);
        await().until(() -> heard.contains(now));
        owner.close();
        thief.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isUnknownToOthers(boolean exists) throws Exception {
        UInteger id = exists ? owned : UNKNOWN;
        var milo = thief.milo();

        assertInvalid(() -> milo.republish(id, uint(1)));
        assertInvalid(() -> milo.modifySubscription(id, 60_000, uint(3), uint(1), uint(1), ubyte(0)));
        assertThat(milo.deleteSubscriptions(List.of(id)).getResults()).containsExactly(invalid());
        assertThat(milo.setPublishingMode(false, List.of(id)).getResults()).containsExactly(invalid());
        assertThat(milo.transferSubscriptions(List.of(id), true).getResults())
                .extracting(result -> result.getStatusCode().getValue())
                .containsExactly(exists ? StatusCodes.Bad_UserAccessDenied : StatusCodes.Bad_SubscriptionIdInvalid);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsItsItemsFromOthers(boolean exists) {
        UInteger id = exists ? owned : UNKNOWN;
        var milo = thief.milo();
        List<UInteger> items = List.of(ownedItem);
        var change = new MonitoredItemModifyRequest(ownedItem, asked(null));

        assertInvalid(() -> milo.setMonitoringMode(id, MonitoringMode.Disabled, items));
        assertInvalid(() -> milo.deleteMonitoredItems(id, items));
        assertInvalid(() -> milo.modifyMonitoredItems(id, TimestampsToReturn.Both, List.of(change)));
        assertInvalid(() -> milo.setTriggering(id, ownedItem, List.of(), items));
        assertInvalid(() -> create(id, value()));
    }

    @Test
    void sharesNoItemsWithTheThiefsOwn() throws Exception {
        UInteger own = subscription();
        UInteger item = create(own, value())[0].getMonitoredItemId();
        List<UInteger> mixed = List.of(item, UNKNOWN);

        assertThat(thief.milo()
                        .setMonitoringMode(own, MonitoringMode.Sampling, mixed)
                        .getResults())
                .extracting(StatusCode::getValue)
                .containsExactly(StatusCodes.Good, StatusCodes.Bad_MonitoredItemIdInvalid);
        assertThat(thief.milo().deleteMonitoredItems(own, mixed).getResults())
                .extracting(StatusCode::getValue)
                .containsExactly(StatusCodes.Good, StatusCodes.Bad_MonitoredItemIdInvalid);
    }

    @Test
    void countsAnItemOnceThatIsDeletedAgainAndAgain() throws Exception {
        UInteger own = subscription();
        UInteger item = create(own, value())[0].getMonitoredItemId();

        StatusCode[] results = thief.milo()
                .deleteMonitoredItems(own, Collections.nCopies(100, item))
                .getResults();

        assertThat(results[0].isGood()).isTrue();
        assertThat(results).filteredOn(StatusCode::isGood).hasSize(1);
        assertThat(server.guarded.milo().getMonitoredItemCount())
                .as("the owner's")
                .hasValue(1);
    }

    static Stream<ExtensionObject> filtersThatAreNone() {
        NodeId eventFilter = new NodeId(0, 727);
        return Stream.of(
                null,
                ExtensionObject.of(ByteString.of(new byte[2]), eventFilter),
                ExtensionObject.of(ByteString.of(new byte[] {-1, -1, -1, 127}), eventFilter),
                ExtensionObject.of(ByteString.of(new byte[100]), new NodeId(0, 60_000)));
    }

    @ParameterizedTest
    @MethodSource("filtersThatAreNone")
    void countsNoItemThatIsRefused(@Nullable ExtensionObject filter) throws Exception {
        UInteger own = subscription();
        MonitoredItemCreateRequest events = item(NodeIds.Server, AttributeId.EventNotifier, filter);

        MonitoredItemCreateResult[] results = create(own, value(), events, value());

        assertThat(results)
                .extracting(result -> result.getStatusCode().getValue())
                .containsExactly(StatusCodes.Good, StatusCodes.Bad_MonitoredItemFilterInvalid, StatusCodes.Good);
        assertThat(server.guarded.milo().getMonitoredItemCount())
                .as("the owner's, and two")
                .hasValue(3);
        thief.milo().deleteSubscriptions(List.of(own));
    }

    private UInteger subscription() throws UaException {
        return thief.milo()
                .createSubscription(1_000, uint(100), uint(10), uint(0), true, ubyte(0))
                .getSubscriptionId();
    }

    private MonitoredItemCreateResult[] create(UInteger subscription, MonitoredItemCreateRequest... items)
            throws UaException {
        return thief.milo()
                .createMonitoredItems(subscription, TimestampsToReturn.Both, List.of(items))
                .getResults();
    }

    private static MonitoredItemCreateRequest value() {
        return item(nodes.id("folder/value"), AttributeId.Value, null);
    }

    private static MonitoredItemCreateRequest item(
            NodeId node, AttributeId attribute, @Nullable ExtensionObject filter) {
        var what = new ReadValueId(node, attribute.uid(), null, QualifiedName.NULL_VALUE);
        return new MonitoredItemCreateRequest(what, MonitoringMode.Reporting, asked(filter));
    }

    private static MonitoringParameters asked(@Nullable ExtensionObject filter) {
        return new MonitoringParameters(uint(1), 50d, filter, uint(1), true);
    }

    private static StatusCode invalid() {
        return new StatusCode(StatusCodes.Bad_SubscriptionIdInvalid);
    }

    private static void assertInvalid(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        UaException.class, e -> assertThat(e.getStatusCode()).isEqualTo(invalid()));
    }

    private static void show(String value) {
        nodes.show("folder", "value", NodeIds.String, value, Instant.now());
    }
}
