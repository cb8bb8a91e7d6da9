package mes.routes.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mes.OnMillwright;
import mes.equipment.EquipmentId;
import mes.routes.Plant;
import mes.routes.Received;
import mes.routes.intake.Intake;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same wire by way of Kafka. */
@OnMillwright
class KafkaTest {

    private static final int PARTITIONS = 3;
    private static final int MESSAGES = 100;

    @TempDir
    Path folder;

    @Autowired
    CamelContext camel;

    @Autowired
    ProducerTemplate wires;

    @Autowired
    Intake intake;

    @Autowired
    MachineContract contract;

    @Autowired
    JdbcTemplate database;

    private final List<EquipmentId> mills;
    private Kafka kafka;

    @Autowired
    KafkaTest(AutowireCapableBeanFactory beans) {
        Plant plant = beans.createBean(Plant.class);
        mills = Stream.generate(plant::mill).limit(5).toList();
    }

    @BeforeEach
    void aKafka() throws Exception {
        kafka = new Kafka(folder);
        kafka.create("mes", PARTITIONS);
        camel.getPropertiesComponent()
                .addOverrideProperty("mes.wire.forward-to", "kafka:mes?brokers=" + kafka.address());
        camel.getPropertiesComponent().addOverrideProperty("mes.wire.forward", "direct:heard");
        camel.addRoutes(new ForwardRoute());
        camel.getRouteController().startRoute("forward");
    }

    @AfterEach
    void noKafka() throws Exception {
        for (String route : List.of("forward", "log")) {
            camel.getRouteController().stopRoute(route);
            camel.removeRoute(route);
        }
        kafka.close();
    }

    @Test
    void keepsTheOrderOfEachMachineAndForgetsWhatIsStored() throws Exception {
        IntStream.rangeClosed(1, MESSAGES).forEach(number -> mills.forEach(mill -> say(mill, number)));
        say(mills.get(0), MESSAGES);
        say(mills.get(1), 7);

        camel.addRoutes(log());
        camel.getRouteController().startRoute("log");

        await().untilAsserted(
                        () -> assertThat(kafka.committed("millwright")).isEqualTo(kafka.records("mes", PARTITIONS)));
        assertThat(mills)
                .allSatisfy(mill -> assertThat(stored(mill))
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, MESSAGES).boxed().toList()));
    }

    private void say(EquipmentId mill, int number) {
        wires.sendBodyAndHeaders(
                "direct:heard",
                "{\"schema\": 1, \"epoch\": \"e\", \"sequence\": %1$d, \"values\": {\"Number\": %1$d}}"
                        .formatted(number)
                        .getBytes(),
                Map.of(PahoMqtt5Constants.MQTT_TOPIC, Topic.of(mill, "property-value")));
    }

    private RouteBuilder log() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("kafka:mes?groupId=millwright&consumersCount=2&brokers=" + kafka.address())
                        .routeId("log")
                        .errorHandler(noErrorHandler())
                        .process(intake.of(exchange -> Received.by(Topic.wire(exchange), exchange), contract));
            }
        };
    }

    private List<Integer> stored(EquipmentId mill) {
        return database.queryForList(
                "SELECT value::integer FROM property_value WHERE equipment = ? ORDER BY time",
                Integer.class,
                mill.value());
    }
}
