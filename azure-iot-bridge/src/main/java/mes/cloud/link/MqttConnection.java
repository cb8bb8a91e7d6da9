package mes.cloud.link;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One MQTT connection, from its beginning to its end: it is never repaired. All is sent at least once. */
interface MqttConnection {

    CompletableFuture<?> connect(Credentials who);

    CompletableFuture<?> subscribe(List<String> filters);

    /** Completed once the server has it. */
    CompletableFuture<?> publish(Letter letter);

    CompletableFuture<?> disconnect();
}
