package mes.benchmarks.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;

/** The least that one would write: a client, and an insert for each message. It acknowledges what it has stored. */
final class PlainPaho {

    private static final String INSERT = """
            WITH kept AS (
                INSERT INTO reading VALUES (?, ?, ?::timestamptz, ?, ?) ON CONFLICT DO NOTHING
                RETURNING equipment, property, time, value
            )
            INSERT INTO newest_reading AS known SELECT * FROM kept
            ON CONFLICT (equipment, property) DO UPDATE SET time = excluded.time, value = excluded.value
            WHERE excluded.time > known.time
            """;

    private final ObjectMapper json = new ObjectMapper();
    private final PreparedStatement insert;

    private PlainPaho(PreparedStatement insert) {
        this.insert = insert;
    }

    public static void main(String[] arguments) throws Exception {
        Connection database = DriverManager.getConnection(arguments[1]);
        PlainPaho collector = new PlainPaho(database.prepareStatement(INSERT));
        MqttClient client = new MqttClient(arguments[0], "plain-paho", new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(3600L);
        options.setReceiveMaximum(1_000);
        client.connect(options);
        client.subscribe(
                new MqttSubscription[] {new MqttSubscription("mes/v1/+/property-value", 1)},
                new IMqttMessageListener[] {collector::store});
        System.out.println("ready");
    }

    private void store(String topic, MqttMessage message) throws IOException, SQLException {
        JsonNode said = json.readTree(message.getPayload());
        JsonNode value = said.path("values").path("Value");
        if (said.path("schema").asInt() != 1 || !value.isNumber()) {
            System.err.println("unreadable: " + topic);
            return;
        }
        insert.setString(1, topic.split("/")[2]);
        insert.setString(2, "Value");
        insert.setString(3, said.path("time").asText());
        insert.setString(4, value.asText());
        insert.setDouble(5, value.asDouble());
        insert.executeUpdate();
    }
}
