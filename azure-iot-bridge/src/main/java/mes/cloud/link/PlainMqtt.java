package mes.cloud.link;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Any MQTT 5 broker, for example that of an Event Grid namespace: messages on {@code topic/<kind>}, commands on
 * {@code topic/command}. Identities and kinds are user properties.
 */
record PlainMqtt(
        String clientId, @Nullable String user, @Nullable String password, String topic) implements Dialect {

    @Override
    public boolean isVersion5() {
        return true;
    }

    @Override
    public Credentials credentials(Instant now) {
        return new Credentials(user, password, null);
    }

    @Override
    public List<String> filters() {
        return List.of(topic + "/command");
    }

    @Override
    public Letter letter(Telegram telegram) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(Telegram.ID, telegram.id().toString());
        properties.putAll(telegram.orderedProperties());
        return new Letter(topic + "/" + telegram.kind(), properties, telegram.body());
    }

    @Override
    public Optional<Heard> heard(Arrival arrival) {
        return Optional.of(new Heard.Message(
                arrival.properties().get(Telegram.ID), arrival.properties(), arrival.body(), arrival.acknowledge()));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return topic;
    }
}
