package mes.cloud.wire;

import java.time.Duration;
import java.util.Map;
import mes.cloud.link.Link;
import mes.cloud.link.LinkSettings;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Makes of {@code cloud:messages} the way to the cloud that is configured, and of {@code cloud:commands} the way back. */
@Component("cloud")
@ConditionalOnProperty("mes.cloud.kind")
final class CloudComponent extends DefaultComponent {

    private final Link link;
    private final Duration patience;

    CloudComponent(Link link, LinkSettings settings) {
        this.link = link;
        this.patience = settings.patience();
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new CloudEndpoint(uri, this, link, patience);
    }
}
