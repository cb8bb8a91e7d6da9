package mes.host;

import java.util.List;
import java.util.stream.Stream;
import mes.equipment.EquipmentId;

/** A user of the broker: what it may publish and what it may subscribe to, and nothing else. */
record MqttUser(String name, List<TopicFilter> publishes, List<TopicFilter> subscriptions) {

    private static final String ANONYMOUS = "anonymous";

    /** A user who may do everything. */
    static MqttUser unrestricted(String name) {
        return of(name, Stream.of("#"), Stream.of("#"));
    }

    /** A machine: it speaks for its own equipment only, by Sparkplug also for the parts of it. */
    static MqttUser machine(String name, EquipmentId equipment) {
        String own = "mes/v1/" + equipment + "/";
        return of(
                name,
                Stream.of(
                        own + "job-command",
                        own + "count",
                        own + "state",
                        own + "property-value",
                        own + "alert",
                        own + "status",
                        own + "raw",
                        "machine/ack/" + equipment,
                        "sensor/CNC/" + equipment,
                        "spBv1.0/+/NBIRTH/" + equipment,
                        "spBv1.0/+/NDATA/" + equipment,
                        "spBv1.0/+/NDEATH/" + equipment,
                        "spBv1.0/+/DBIRTH/" + equipment + "/+",
                        "spBv1.0/+/DDATA/" + equipment + "/+",
                        "spBv1.0/+/DDEATH/" + equipment + "/+"),
                Stream.of(
                        own + "job-order",
                        own + "ack",
                        own + "answer",
                        own + "answer/#",
                        own + "configuration",
                        "work-orders/" + equipment,
                        "spBv1.0/+/NCMD/" + equipment + "/#",
                        "spBv1.0/+/DCMD/" + equipment + "/#",
                        "spBv1.0/STATE/#"));
    }

    /** A machine of the compatibility contract, which knows no users. */
    static MqttUser anonymous() {
        return of(ANONYMOUS, Stream.of("machine/ack/+", "sensor/CNC"), Stream.of("work-orders/+"));
    }

    boolean mayPublish(String topic) {
        return publishes.stream().anyMatch(filter -> filter.covers(topic));
    }

    boolean maySubscribe(String topicFilter) {
        return subscriptions.stream().anyMatch(filter -> filter.covers(topicFilter));
    }

    private static MqttUser of(String name, Stream<String> publishes, Stream<String> subscriptions) {
        return new MqttUser(
                name,
                publishes.map(TopicFilter::new).toList(),
                subscriptions.map(TopicFilter::new).toList());
    }
}
