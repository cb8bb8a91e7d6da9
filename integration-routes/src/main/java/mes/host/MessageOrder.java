package mes.host;

import java.util.Objects;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the order of messages [MQTT-4.6.0-6].
 *
 * <p>The broker deals with the messages of a session one after the other, but on changing threads, and goes on with each when
 * its journal has been written. The order in which that is waited for is kept for each thread, so that a message may overtake
 * those that another thread began with (ARTEMIS-6191). Here it is kept for each session, in both directions.
 */
final class MessageOrder implements ActiveMQServerMessagePlugin {

    private @Nullable ActiveMQServer server;

    @Override
    public void registered(ActiveMQServer registered) {
        server = registered;
    }

    @Override
    public void beforeSend(
            ServerSession session,
            @Nullable Transaction tx,
            Message message,
            boolean direct,
            boolean noAutoCreateQueue) {
        keep(session);
    }

    @Override
    public void beforeDeliver(ServerConsumer consumer, MessageReference reference) {
        ServerSession session = server().getSessionByID(consumer.getSessionID());
        if (session != null) {
            keep(session);
        }
    }

    private void keep(ServerSession session) {
        server().getStorageManager().setContext(session.getSessionContext());
    }

    private ActiveMQServer server() {
        return Objects.requireNonNull(server, "registered first");
    }
}
