package mes.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import mes.cloud.hub.Hub;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Lets a test begin when the bridge is in touch with the hub and has told it everything. */
final class InTouch implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        CloudBridge bridge = SpringExtension.getApplicationContext(test).getBean(CloudBridge.class);
        await().untilAsserted(() -> assertThat(bridge.status())
                .as(Hub.side()::toString)
                .matches(now -> now.connected() && now.backlog() == 0 && now.trouble() == null));
    }
}
