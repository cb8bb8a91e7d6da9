package mes.opcua.plant;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

/** Tells the host, which knows no OPC UA, at which address the server listens: the property {@code local.opcua.url}. */
@Component
@ConditionalOnProperty(name = "mes.opcua.enabled", matchIfMissing = true)
final class ListeningUrl {

    private final PlantServer server;

    ListeningUrl(PlantServer server) {
        this.server = server;
    }

    @EventListener
    void tell(ApplicationStartedEvent started) {
        started.getApplicationContext()
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("opcua", Map.of("local.opcua.url", server.url())));
    }
}
