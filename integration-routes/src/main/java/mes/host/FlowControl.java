package mes.host;

import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.postoffice.impl.LocalQueueBinding;
import org.apache.activemq.artemis.core.security.SecurityAuth;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops reading from clients while more of theirs waits for this server than it deals with in seconds.
 *
 * <p>Otherwise the broker would page what waits to disk, and in the moment in which it begins to, messages that are on
 * their way to the journal are overtaken by later ones. Who is held back keeps what he has to say, as the protocol asks.
 */
final class FlowControl {

    private static final Logger LOG = LoggerFactory.getLogger(FlowControl.class);
    private static final long MOST_BYTES = 16 << 20;
    private static final int LOOK_EVERY_MILLIS = 50;

    private final ActiveMQServer server;
    private final SimpleString ownUser;
    private final long mostBytes;
    private volatile boolean holding;

    /**
     * @param ownUser as whom this server receives
     * @param memory after how many bytes the broker would page; a message takes several times its own there
     */
    FlowControl(ActiveMQServer server, SimpleString ownUser, long memory) {
        this.server = server;
        this.ownUser = ownUser;
        this.mostBytes = Math.min(MOST_BYTES, memory / 16);
    }

    void start() {
        server.getScheduledPool()
                .scheduleWithFixedDelay(this::lookAgain, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    boolean isHolding() {
        return holding;
    }

    /** What is not caught here would end the looking, and whoever is held then would be held for ever. */
    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) { // of the broker, of whatever kind: it is looked again
            LOG.warn("It is not known how much waits for this server: {}", e.toString());
        }
    }

    private void look() {
        if (waiting() > (holding ? mostBytes / 2 : mostBytes)) {
            holding = true;
            read(false); // again and again, for the sake of newcomers
        } else if (holding) {
            holding = false;
            read(true);
        }
    }

    private long waiting() {
        return server.getPostOffice()
                .getAllBindings()
                .filter(LocalQueueBinding.class::isInstance)
                .map(binding -> ((LocalQueueBinding) binding).getQueue())
                .filter(queue -> ownUser.equals(queue.getUser()))
                .mapToLong(Queue::getPersistentSize)
                .sum();
    }

    private void read(boolean reads) {
        server.getSessions().stream()
                .filter(session -> !ownUser.toString().equals(session.getUsername()))
                .map(SecurityAuth::getRemotingConnection)
                .forEach(connection -> connection.getTransportConnection().setAutoRead(reads));
    }
}
