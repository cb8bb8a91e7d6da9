package mes.opcua.alarm;

import static java.util.Objects.requireNonNullElse;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.milo.opcua.sdk.server.AccessContext;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.EventItem;
import org.eclipse.milo.opcua.sdk.server.methods.MethodInvocationHandler;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.sdk.server.subscriptions.Subscription;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;

/**
 * Has a subscription told of everything that needs attention: ConditionRefresh, and ConditionRefresh2 for one of its
 * monitored items.
 *
 * <p>A refresh lasts until what it told can have been published, and a subscription has one at a time: whoever asks
 * without a pause costs no more than whoever asks once in a publishing interval.
 */
final class ConditionRefresh {

    private static final UInteger NONE = uint(0);

    private final OpcUaServer server;
    private final Consumer<List<EventItem>> work;
    private final Set<UInteger> refreshing = ConcurrentHashMap.newKeySet();

    /** @param work tells these monitored items of everything */
    ConditionRefresh(OpcUaServer server, Consumer<List<EventItem>> work) {
        this.server = server;
        this.work = work;
    }

    void startup() {
        install(NodeIds.ConditionType_ConditionRefresh, this::refresh);
        install(NodeIds.ConditionType_ConditionRefresh2, this::refreshItem);
    }

    private void install(NodeId method, MethodInvocationHandler handler) {
        UaMethodNode node = (UaMethodNode)
                server.getAddressSpaceManager().getManagedNode(method).orElseThrow();
        node.setInvocationHandler(handler);
    }

    private CallMethodResult refresh(AccessContext context, CallMethodRequest call) {
        Variant[] in = Calls.inputs(call);
        return Calls.misfit(in, UInteger.class)
                .orElseGet(() -> subscription(context, in[0])
                        .map(subscription -> refresh(subscription, events(subscription)))
                        .orElseGet(() -> Calls.answer(StatusCodes.Bad_SubscriptionIdInvalid)));
    }

    private CallMethodResult refreshItem(AccessContext context, CallMethodRequest call) {
        Variant[] in = Calls.inputs(call);
        return Calls.misfit(in, UInteger.class, UInteger.class)
                .orElseGet(() -> subscription(context, in[0])
                        .map(subscription -> refresh(subscription, in[1]))
                        .orElseGet(() -> Calls.answer(StatusCodes.Bad_SubscriptionIdInvalid)));
    }

    private CallMethodResult refresh(Subscription subscription, Variant item) {
        List<EventItem> one = events(subscription).stream()
                .filter(event -> event.getId().equals(item.value()))
                .toList();
        return one.isEmpty() ? Calls.answer(StatusCodes.Bad_MonitoredItemIdInvalid) : refresh(subscription, one);
    }

    private CallMethodResult refresh(Subscription subscription, List<EventItem> items) {
        if (!refreshing.add(subscription.getId())) {
            return Calls.answer(StatusCodes.Bad_RefreshInProgress);
        }
        try {
            work.accept(items);
            return Calls.answer(StatusCodes.Good);
        } finally {
            server.getScheduledExecutorService()
                    .schedule(
                            () -> refreshing.remove(subscription.getId()),
                            (long) subscription.getPublishingInterval(),
                            TimeUnit.MILLISECONDS);
        }
    }

    /** One of the caller's own. */
    private static Optional<Subscription> subscription(AccessContext context, Variant id) {
        return context.getSession()
                .map(session -> session.getSubscriptionManager()
                        .getSubscription(requireNonNullElse((UInteger) id.value(), NONE)));
    }

    private static List<EventItem> events(Subscription subscription) {
        List<EventItem> items = new ArrayList<>();
        subscription.getMonitoredItems().values().stream()
                .filter(EventItem.class::isInstance)
                .map(EventItem.class::cast)
                .filter(EventItem::isSamplingEnabled)
                .forEach(items::add);
        return items;
    }
}
