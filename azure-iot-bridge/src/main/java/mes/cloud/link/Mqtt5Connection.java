package mes.cloud.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedListener;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserProperties;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserProperty;
import com.hivemq.client.mqtt.mqtt5.message.auth.Mqtt5SimpleAuth;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A connection by MQTT 5. */
final class Mqtt5Connection implements MqttConnection {

    private static final long SESSION_SECONDS = Duration.ofDays(1).toSeconds();

    private final Mqtt5AsyncClient client;
    private final int keepAlive;

    Mqtt5Connection(Server server, String id, Consumer<Arrival> ear, MqttClientDisconnectedListener end) {
        this.client =
                server.client(id).addDisconnectedListener(end).useMqttVersion5().buildAsync();
        this.keepAlive = server.keepAliveSeconds();
        client.publishes(MqttGlobalPublishFilter.ALL, message -> ear.accept(arrival(message)), true);
    }

    private static Arrival arrival(Mqtt5Publish message) {
        Map<String, String> properties = new LinkedHashMap<>();
        message.getUserProperties()
                .asList()
                .forEach(one ->
                        properties.put(one.getName().toString(), one.getValue().toString()));
        return new Arrival(
                message.getTopic().toString(), properties, message.getPayloadAsBytes(), message::acknowledge);
    }

    @Override
    public CompletableFuture<?> connect(Credentials who) {
        var connect =
                Mqtt5Connect.builder().keepAlive(keepAlive).cleanStart(false).sessionExpiryInterval(SESSION_SECONDS);
        if (who.user() != null) {
            var name = Mqtt5SimpleAuth.builder().username(who.user());
            connect.simpleAuth(
                    who.password() == null
                            ? name.build()
                            : name.password(who.password().getBytes(UTF_8)).build());
        }
        return client.connect(connect.build());
    }

    @Override
    public CompletableFuture<?> subscribe(List<String> filters) {
        return client.subscribe(Mqtt5Subscribe.builder()
                .addSubscriptions(filters.stream().map(Mqtt5Connection::subscription))
                .build());
    }

    private static Mqtt5Subscription subscription(String filter) {
        return Mqtt5Subscription.builder()
                .topicFilter(filter)
                .qos(MqttQos.AT_LEAST_ONCE)
                .build();
    }

    @Override
    public CompletableFuture<?> publish(Letter letter) {
        List<Mqtt5UserProperty> properties = letter.properties().entrySet().stream()
                .map(one -> Mqtt5UserProperty.of(one.getKey(), one.getValue()))
                .toList();
        return client.publish(Mqtt5Publish.builder()
                .topic(letter.topic())
                .qos(MqttQos.AT_LEAST_ONCE)
                .contentType("application/json")
                .userProperties(Mqtt5UserProperties.of(properties))
                .payload(letter.body())
                .build());
    }

    @Override
    public CompletableFuture<?> disconnect() {
        return client.disconnect();
    }
}
