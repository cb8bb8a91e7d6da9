package mes.cloud.link;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import mes.cloud.link.LinkSettings.Kind;
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

    /** A link that is closed until somebody opens it. */
    public Link link() {
        JitteredBackOff backOff = new JitteredBackOff(
                settings.shortestPause(), settings.longestPause(), ThreadLocalRandom.current()::nextDouble);
        return new Link(connector(), new Rest(backOff, System::nanoTime), clock);
    }

    private Connector connector() {
        if (!settings.modules().isEmpty() && settings.kind() != Kind.IOT_HUB) {
            throw new IllegalArgumentException(
                    "mes.cloud.modules are those of an IoT hub, not of kind " + settings.kind());
        }
        if (settings.kind() == Kind.WIRE) {
            return new Elsewhere.Way();
        }
        Route route = route();
        Connector device = by(route);
        return settings.modules().isEmpty() ? device : new ModularConnector(device, modules(route));
    }

    private Connector by(Route route) {
        return new MqttConnector(route, clock);
    }

    private Map<Connector, Set<String>> modules(Route device) {
        Map<Connector, Set<String>> modules = new LinkedHashMap<>();
        settings.modules()
                .forEach((name, module) ->
                        modules.put(by(new Route.Module(device, name, access(module.key()))), module.kinds()));
        return modules;
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
        return settings.kind() == Kind.IOT_HUB
                ? hub()
                : new PlainMqtt(settings.deviceName(), settings.user(), settings.password(), settings.topic());
    }

    private IotHub hub() {
        String hub = settings.hub() == null ? settings.hostName() : settings.hub();
        return new IotHub(hub, settings.deviceName(), null, access(settings.sharedKey()), settings.tokenLife());
    }

    private static @Nullable SharedAccess access(@Nullable String key) {
        return key == null ? null : SharedAccess.of(key, null);
    }

    private Server server(String host) {
        String webSocket = settings.kind() == Kind.IOT_HUB ? HUB_WEB_SOCKET : WEB_SOCKET;
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
