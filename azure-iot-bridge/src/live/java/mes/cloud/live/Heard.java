package mes.cloud.live;

import com.azure.messaging.eventhubs.EventData;
import com.azure.messaging.eventhubs.EventHubClientBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import mes.cloud.hub.Parcel;

/** What devices told a live hub since this was made, read where the hub hands it on. */
final class Heard {

    private final List<Parcel> parcels = new CopyOnWriteArrayList<>();

    Heard(String connectionString) {
        new EventHubClientBuilder()
                .connectionString(connectionString)
                .consumerGroup(EventHubClientBuilder.DEFAULT_CONSUMER_GROUP_NAME)
                .buildAsyncConsumerClient()
                .receive(false)
                .subscribe(event -> parcels.add(parcel(event.getData())));
    }

    List<Parcel> by(String device) {
        return parcels.stream().filter(parcel -> parcel.device().equals(device)).toList();
    }

    private static Parcel parcel(EventData event) {
        Map<String, String> properties = new LinkedHashMap<>();
        event.getProperties().forEach((name, value) -> properties.put(name, String.valueOf(value)));
        put(properties, "$.mid", event.getMessageId());
        put(properties, "$.cid", event.getCorrelationId());
        put(properties, "$.ct", event.getContentType());
        put(properties, "$.ce", event.getRawAmqpMessage().getProperties().getContentEncoding());
        Object device = event.getSystemProperties().get("iothub-connection-device-id");
        return new Parcel(String.valueOf(device), properties, event.getBody(), false);
    }

    private static void put(Map<String, String> properties, String name, String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
