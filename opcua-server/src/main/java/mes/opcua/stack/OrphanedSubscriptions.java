package mes.opcua.stack;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.BaseMonitoredItem;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.EventItem;
import org.eclipse.milo.opcua.sdk.server.subscriptions.Subscription;

/**
 * Deletes subscriptions that nobody took over within their lifetime after their session was closed.
 *
 * <p>Milo 1.1.2 keeps them for ever, so that a client that comes and goes can take every subscription there is.
 */
final class OrphanedSubscriptions {

    private final OpcUaServer server;

    OrphanedSubscriptions(OpcUaServer server) {
        this.server = server;
    }

    void reap() {
        server.getSubscriptions().values().stream()
                .filter(OrphanedSubscriptions::isOver)
                .forEach(this::delete);
    }

    /** A living session's manager removes what is over by itself. */
    private static boolean isOver(Subscription subscription) {
        return subscription.getLifetimeCounter() < 1
                && !subscription.getSubscriptionManager().getSubscriptions().contains(subscription);
    }

    private void delete(Subscription subscription) {
        if (server.getSubscriptions().remove(subscription.getId()) == null) {
            return;
        }
        List<BaseMonitoredItem<?>> items = subscription.deleteSubscription();
        server.getAddressSpaceManager().onDataItemsDeleted(only(DataItem.class, items));
        server.getAddressSpaceManager().onEventItemsDeleted(only(EventItem.class, items));
        server.getMonitoredItemCount().addAndGet(-items.size());
    }

    private static <T> List<T> only(Class<T> type, List<BaseMonitoredItem<?>> items) {
        List<T> some = new ArrayList<>();
        items.stream().filter(type::isInstance).map(type::cast).forEach(some::add);
        return some;
    }
}
