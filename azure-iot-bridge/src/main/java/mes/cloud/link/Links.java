package mes.cloud.link;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/** Makes links as they are configured. */
@Component
@ConditionalOnProperty("mes.cloud.kind")
@EnableConfigurationProperties(LinkSettings.class)
public final class Links {

    private static final String HUB_WEB_SOCKET = "$iothub/websocket";
    private static final String WEB_SOCKET = "mqtt";

    private final LinkSettings settings;
    private final SslBundles bundles;
    private final Clock clock;

    public Links(LinkSettings settings, SslBundles bundles, Clock clock) {
        this.settings = settings;
        this.bundles = bundles;
        this.clock = clock;
    }

    /** A link whose other side the ear hears; it is closed until somebody opens it. */
    public Link to(Ear ear) {
        BackOff backOff =
                new BackOff(settings.shortestPause(), settings.longestPause(), ThreadLocalRandom.current()::nextDouble);
        return new Link(route(), ear, backOff, clock);
    }

    private Route route() {
        if (settings.provisioning() != null) {
            return new Provisioned(
                    settings,
                    settings.provisioning(),
                    server(settings.provisioning().host()),
                    clock);
        }
        if (settings.hostName().isEmpty()) {
            throw new IllegalArgumentException("mes.cloud.host is missing: where is the cloud?");
        }
        return new Route.Fixed(dialect(), server(settings.hostName()));
    }

    private Dialect dialect() {
        String device = settings.deviceName();
        return switch (settings.kind()) {
            case IOT_HUB -> {
                String hub = settings.hub() == null ? settings.hostName() : settings.hub();
                yield new IotHub(hub, device, key(), settings.tokenLife());
            }
            case MQTT -> new PlainMqtt(device, settings.user(), settings.password(), settings.topic());
        };
    }

    private @Nullable SharedAccess key() {
        String key = settings.sharedKey();
        return key == null ? null : SharedAccess.of(key, null);
    }

    private Server server(String host) {
        String webSocket = settings.kind() == LinkSettings.Kind.IOT_HUB ? HUB_WEB_SOCKET : WEB_SOCKET;
        return new Server(
                host,
                settings.portNumber(),
                settings.webSocket() ? webSocket : null,
                keys(),
                trust(),
                settings.keepAlive(),
                settings.patience());
    }

    private @Nullable KeyManagerFactory keys() {
        return settings.sslBundle() == null
                ? null
                : bundle(settings.sslBundle()).getManagers().getKeyManagerFactory();
    }

    private @Nullable TrustManagerFactory trust() {
        return settings.sslBundle() == null
                ? null
                : bundle(settings.sslBundle()).getManagers().getTrustManagerFactory();
    }

    private SslBundle bundle(String name) {
        return bundles.getBundle(name);
    }
}
