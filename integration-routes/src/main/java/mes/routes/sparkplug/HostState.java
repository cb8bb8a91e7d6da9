package mes.routes.sparkplug;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import mes.common.Rejection;
import mes.routes.Json;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.support.RoutePolicySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells edge nodes whether this host application is there, so that they keep what they have to say while it is not.
 *
 * <p>Its last will says that it is not. Whoever hears that of itself is there after all, for instance because its connection
 * came back, and says so again. Will and birth of one start bear the same time, as the specification wants it.
 */
@Component("sparkplugHost")
public final class HostState extends RoutePolicySupport {

    private static final Logger LOG = LoggerFactory.getLogger(HostState.class);
    /** Without a route before it, for a route ends before this has said goodbye. */
    private static final String WIRE = "{{mes.wire.sparkplug-state}}";

    private final ProducerTemplate wires;
    private final Json json;
    private final long begun;

    HostState(ProducerTemplate wires, Json json, Clock clock) {
        this.wires = wires;
        this.json = json;
        this.begun = clock.millis();
    }

    /** The payload, as the specification has it. */
    record State(boolean online, long timestamp) {}

    /** What the broker says of the host when it is gone; named by the wire's configuration. */
    public String will() {
        return new String(state(false), UTF_8);
    }

    @Override
    public void onStart(Route route) {
        wires.sendBody(WIRE, state(true));
    }

    @Override
    public void onStop(Route route) {
        try {
            wires.sendBody(WIRE, state(false));
        } catch (CamelExecutionException away) {
            LOG.debug("The last will has to say that this host is gone: {}", away.toString());
        }
    }

    /** Hears what is said of itself, and contradicts whoever says that it is not there. */
    void hear(byte[] payload) {
        if (!isOnline(payload)) {
            wires.asyncSendBody(WIRE, state(true));
        }
    }

    private boolean isOnline(byte[] payload) {
        try {
            return json.read(json.read(payload), State.class).online();
        } catch (Rejection garbage) {
            return false;
        }
    }

    private byte[] state(boolean online) {
        return json.write(new State(online, begun));
    }
}
