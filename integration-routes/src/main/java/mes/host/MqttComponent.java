package mes.host;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Component;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Configuration;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5EndpointConfigurer;
import org.apache.camel.spi.PropertyConfigurer;

/**
 * The scheme {@code mqtt:} of a wire: the options of {@code paho-mqtt5:}, with defaults under which no message is lost.
 *
 * <p>A wire that receives names its session with {@code clientId}. A wire that sends may ask with
 * {@code subscriberRequired=true} to fail with {@link NoSubscriber} when nobody listens. One that receives from a broker that
 * several servers share is received by one of them, and with {@code shares=4} by up to four, each with its own equipment.
 * A wire to another broker names it with {@code brokerUrl}, and how it enters there with {@code userName} and
 * {@code password}.
 */
final class MqttComponent extends PahoMqtt5Component {

    private static final int WEEK_SECONDS = 7 * 24 * 60 * 60;
    /** Two sets, so that the next one is read while one is stored. */
    private static final int MOST_UNACKNOWLEDGED = 4_000;

    private final Broker broker;

    MqttComponent(MqttServer server, Broker broker) {
        this.broker = broker;
        PahoMqtt5Configuration defaults = getConfiguration();
        defaults.setBrokerUrl(server.url());
        defaults.setUserName(server.user());
        defaults.setPassword(server.password());
        defaults.setQos(1);
        defaults.setManualAcksEnabled(true);
        defaults.setCleanStart(false);
        defaults.setSessionExpiryInterval(WEEK_SECONDS);
        defaults.setReceiveMaximum(MOST_UNACKNOWLEDGED);
        // The client doubles its delay until it has passed this, so it tries every 8 seconds at worst.
        defaults.setMaxReconnectDelay(5_000);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String topic, Map<String, Object> parameters) throws Exception {
        boolean subscriberRequired = getAndRemoveParameter(parameters, "subscriberRequired", Boolean.class, false);
        int shares = getAndRemoveParameter(parameters, "shares", Integer.class, 1);
        boolean isElsewhere = parameters.containsKey("brokerUrl");
        MqttEndpoint endpoint = new MqttEndpoint(
                uri,
                topic,
                this,
                isElsewhere ? stranger() : getConfiguration().copy(),
                broker,
                shares,
                subscriberRequired);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** Another broker is not told by what name and password this server enters its own. */
    private PahoMqtt5Configuration stranger() {
        PahoMqtt5Configuration stranger = getConfiguration().copy();
        stranger.setUserName(null);
        stranger.setPassword(null);
        return stranger;
    }

    /** By default it is looked up by a name that a derived class does not inherit. */
    @Override
    public PropertyConfigurer getEndpointPropertyConfigurer() {
        return new PahoMqtt5EndpointConfigurer();
    }
}
