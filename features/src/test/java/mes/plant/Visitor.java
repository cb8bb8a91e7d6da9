package mes.plant;

import java.util.Map;
import java.util.UUID;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.paho.mqttv5.common.MqttException;

/** Somebody at one of the doors, with what there is to show. */
public record Visitor(Doors doors, Http http, String name, String password) {

    private static final Map<Integer, String> MQTT_REFUSALS =
            Map.of(0x86, "Bad_User_Name_or_Password", 0x87, "Not_authorized");

    public static Visitor stranger(Doors doors) {
        return new Visitor(doors, Http.anonymous(doors), "", "");
    }

    public static Visitor named(Doors doors, String name, String password) {
        return new Visitor(doors, Http.as(doors, name, password), name, password);
    }

    public static Visitor bearing(Doors doors, String token) {
        return new Visitor(doors, Http.with(doors, token), "", "");
    }

    /**
     * Tries a door.
     *
     * @param door {@code GET path}, {@code POST path}, {@code MQTT}, {@code PUBLISH topic}, {@code SUBSCRIBE topic} or
     *     {@code OPC-UA}
     */
    public Answer tries(String door) {
        String[] words = door.split(" ");
        return switch (words[0]) {
            case "GET" -> Answer.to(http.get(words[1]));
            case "POST" -> Answer.to(http.post(words[1], Map.of()));
            case "PUBLISH" -> speaksMqtt(session -> session.publish(words[1], "{}"));
            case "SUBSCRIBE" -> speaksMqtt(session -> session.subscribe(words[1]));
            case "MQTT" -> speaksMqtt(session -> {});
            case "OPC-UA" -> speaksOpcUa();
            default -> throw new IllegalArgumentException(door);
        };
    }

    private Answer speaksMqtt(Deed deed) {
        try (var session = new Mqtt(doors, UUID.randomUUID().toString())) {
            if (!name.isEmpty()) {
                session.user(name, password);
            }
            session.connect();
            deed.in(session);
            return new Answer("Success", "");
        } catch (MqttException e) {
            return new Answer(MQTT_REFUSALS.getOrDefault(e.getReasonCode(), "Failed"), e.toString());
        }
    }

    private Answer speaksOpcUa() {
        try (var scada = name.isEmpty() ? Scada.anonymous(doors) : Scada.as(doors, name, password)) {
            return new Answer("Good", scada.toString());
        } catch (UaException e) {
            return new Answer(Scada.nameOf(e.getStatusCode()), "");
        }
    }

    private interface Deed {
        void in(Mqtt session) throws MqttException;
    }
}
