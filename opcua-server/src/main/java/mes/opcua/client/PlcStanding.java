package mes.opcua.client;

import java.time.Instant;
import java.util.Map;
import mes.connection.ConnectionStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a connection stands, for whoever looks, and its troubles in the log: once each, not for each try. */
final class PlcStanding {

    private static final Logger LOG = LoggerFactory.getLogger(PlcStanding.class);

    private final PlcSettings settings;
    private final PlcClock clock;
    private @Nullable String lastTrouble;
    private volatile ConnectionStatus status =
            new ConnectionStatus(false, Instant.now(), null, 0, Map.of(), "not connected yet");

    PlcStanding(PlcSettings settings, PlcClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    ConnectionStatus status() {
        return status;
    }

    void begin() {
        LOG.info("connected to {}", settings);
        lastTrouble = null;
    }

    /**
     * @param connection absent while it is away
     * @param stale which properties are, and why
     */
    void show(@Nullable PlcConnection connection, Map<String, String> stale, @Nullable String trouble) {
        boolean isConnected = connection != null;
        status = new ConnectionStatus(
                isConnected,
                isConnected == status.connected() ? status.since() : clock.now(),
                connection == null ? status.lastMessage() : connection.lastMessage(clock.now()),
                clock.ahead().toMillis(),
                stale,
                trouble);
    }

    void tell(RuntimeException trouble) {
        String message = String.valueOf(trouble.getMessage());
        if (!message.equals(lastTrouble)) {
            LOG.warn("trouble with {}: {}", settings, message);
            LOG.debug("trouble with {}", settings, trouble);
            lastTrouble = message;
        }
    }
}
