package mes.host;

import java.util.function.BooleanSupplier;
import org.apache.camel.Route;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A part of a wire, by the name of its session. */
final class LeasedPart {

    private static final Logger LOG = LoggerFactory.getLogger(LeasedPart.class);
    private static final int MOST_ROUNDS_ALONE = 15;

    private final String name;
    private final DefaultConsumer receiver;
    private final BooleanSupplier isConnected;
    private int roundsAlone;

    /** @param isConnected whether the receiver has a connection to the broker now */
    LeasedPart(String name, DefaultConsumer receiver, BooleanSupplier isConnected) {
        this.name = name;
        this.receiver = receiver;
        this.isConnected = isConnected;
    }

    String name() {
        return name;
    }

    void setRoute(Route route) {
        receiver.setRoute(route);
    }

    /** Asked for in every round. The client comes back by itself when its connection was lost, but not always. */
    void open() {
        roundsAlone = !isOpen() || isConnected.getAsBoolean() ? 0 : roundsAlone + 1;
        if (roundsAlone > MOST_ROUNDS_ALONE) {
            close();
        }
        if (!isOpen()) {
            ServiceHelper.startService(receiver);
            LOG.info("This server receives {}", name);
        }
    }

    void close() {
        if (isOpen()) {
            LOG.info("This server receives {} no more", name);
            try {
                ServiceHelper.stopService(receiver);
            } catch (RuntimeException lost) { // of whatever kind: there was no connection to say goodbye by
                LOG.debug("{} is closed without a goodbye", name, lost);
            }
        }
    }

    private boolean isOpen() {
        return ServiceHelper.isStarted(receiver);
    }
}
