package mes.cloud.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedListener;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3Connect;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscribe;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscription;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A connection by MQTT 3.1.1. */
final class Mqtt3Connection implements MqttConnection {

    private final Mqtt3AsyncClient client;
    private final int keepAlive;

    Mqtt3Connection(Server server, String id, Consumer<Arrival> ear, MqttClientDisconnectedListener end) {
        this.client =
                server.client(id).addDisconnectedListener(end).useMqttVersion3().buildAsync();
        this.keepAlive = server.keepAliveSeconds();
        client.publishes(MqttGlobalPublishFilter.ALL, message -> ear.accept(arrival(message)), true);
    }

    private static Arrival arrival(Mqtt3Publish message) {
        return new Arrival(message.getTopic().toString(), Map.of(), message.getPayloadAsBytes(), message::acknowledge);
    }

    @Override
    public CompletableFuture<?> connect(Credentials who) {
        var connect = Mqtt3Connect.builder().keepAlive(keepAlive).cleanSession(false);
        if (who.user() != null) {
            var name = Mqtt3SimpleAuth.builder().username(who.user());
            connect.simpleAuth(
                    who.password() == null
                            ? name.build()
                            : name.password(who.password().getBytes(UTF_8)).build());
        }
        return client.connect(connect.build());
    }

    @Override
    public CompletableFuture<?> subscribe(List<String> filters) {
        return client.subscribe(Mqtt3Subscribe.builder()
                .addSubscriptions(filters.stream().map(Mqtt3Connection::subscription))
                .build());
    }

    private static Mqtt3Subscription subscription(String filter) {
        return Mqtt3Subscription.builder()
                .topicFilter(filter)
                .qos(MqttQos.AT_LEAST_ONCE)
                .build();
    }

    @Override
    public CompletableFuture<?> publish(Letter letter) {
        return client.publish(Mqtt3Publish.builder()
                .topic(letter.topic())
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(letter.body())
                .build());
    }

    @Override
    public CompletableFuture<?> disconnect() {
        return client.disconnect();
    }
}
