package mes.plant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.paho.mqttv5.common.MqttException;

/** A terminal at a machine that knows no other contract than that of {@code MES_server}. */
public final class Terminal implements AutoCloseable {

    private final String machine;
    private final Mqtt mqtt;

    public Terminal(Doors doors, String machine) {
        this.machine = machine;
        this.mqtt = new Mqtt(doors, machine + "-terminal").user(machine, Site.password(machine));
    }

    public void listens() throws MqttException {
        mqtt.connect();
        mqtt.subscribe("work-orders/" + machine);
    }

    public void says(String status, String workOrder) throws MqttException {
        mqtt.publish("machine/ack/" + machine, Json.text(Map.of("order_id", workOrder, "status", status)));
    }

    public List<JsonNode> workOrders() {
        return mqtt.received("work-orders/" + machine).stream().map(Json::tree).toList();
    }

    @Override
    public void close() throws MqttException {
        mqtt.close();
    }
}
