package mes.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import mes.Mosquitto;
import mes.equipment.EquipmentId;
import mes.journal.Journal;
import mes.work.JobCommand;
import mes.work.JobOrderId;
import mes.work.JobState;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The cloud is a Mosquitto with a password, by the wires that docs/azure.md shows. */
@OnWires
class CloudByMqttTest {

    private static final String PASSWORD = "correct-horse";
    private static final String WIRE = "mqtt:%s/sawmill?brokerUrl=%s&userName=sawmill&password=RAW(%s)";

    private static final List<String> ROUTES = List.of("cloud-out", "cloud-in", "cloud");

    @TempDir
    Path folder;

    @Autowired
    CamelContext camel;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Journal journal;

    @Autowired
    Plant plant;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final String message = UUID.randomUUID().toString();
    private Mosquitto mosquitto;
    private Mqtt5BlockingClient cloud;

    @BeforeEach
    void aMosquitto() throws Exception {
        String passwords = folder.resolve("passwords").toString();
        new ProcessBuilder("mosquitto_passwd", "-b", "-c", passwords, "sawmill", PASSWORD)
                .start()
                .onExit()
                .join();
        mosquitto = new Mosquitto(folder, """
                allow_anonymous false
                password_file passwords
                persistence true
                """);
        listen();
        String url = mosquitto.url();
        lead(
                WIRE.formatted("plants", url, PASSWORD) + "&lazyStartProducer=true",
                WIRE.formatted("commands", url, PASSWORD) + "&clientId=sawmill");
    }

    /** Whoever is behind the broker has a session that outlives its absence. */
    private void listen() {
        cloud = Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(mosquitto.port())
                .identifier("cloud")
                .automaticReconnectWithDefaultConfig()
                .simpleAuth()
                .username("sawmill")
                .password(PASSWORD.getBytes(UTF_8))
                .applySimpleAuth()
                .buildBlocking();
        cloud.toAsync()
                .publishes(
                        MqttGlobalPublishFilter.ALL,
                        publish -> told.add(new String(publish.getPayloadAsBytes(), UTF_8)));
        cloud.connectWith().cleanStart(false).sessionExpiryInterval(600).send();
        cloud.subscribeWith().topicFilter("plants/sawmill").send();
    }

    /** As if the server had been started with these wires. */
    private void lead(String out, String in) throws Exception {
        for (String route : ROUTES) {
            camel.getRouteController().stopRoute(route);
            camel.removeRoute(route);
        }
        camel.getPropertiesComponent().addOverrideProperty("mes.wire.cloud-out", out);
        camel.getPropertiesComponent().addOverrideProperty("mes.wire.cloud-in", in);
        for (String route : List.of("cloudOutRoute", "cloudInRoute")) {
            camel.addRoutes((RouteBuilder) beans.createBean(beans.getType(route)));
        }
        for (String route : ROUTES) {
            camel.getRouteController().startRoute(route);
        }
    }

    @AfterEach
    void isGone() throws Exception {
        lead("mock:cloud-out?retainLast=100", "direct:cloud-in-wire");
        cloud.disconnect();
        mosquitto.close();
    }

    @Test
    void isToldInOrderThroughAnAbsence() throws Exception {
        EquipmentId mill = plant.mill();
        JobOrderId order = plant.store(mill);
        await().untilAsserted(() -> assertThat(commandsOf(order)).containsExactly("STORE"));

        mosquitto.stop();
        plant.execute(order, JobCommand.START);
        plant.execute(order, JobCommand.BEGIN);
        mosquitto.start();
        plant.execute(order, JobCommand.PAUSE);

        await().untilAsserted(() -> assertThat(commandsOf(order)).containsExactly("STORE", "START", "BEGIN", "PAUSE"));
    }

    @Test
    void isObeyedOnceAndAnswered() {
        JobOrderId order = plant.store(plant.mill());
        String start = "{\"id\":\"%s\",\"command\":\"start\",\"jobOrder\":\"%s\"}".formatted(message, order);

        say(start);
        say(start);

        await().untilAsserted(() -> assertThat(answers(message)).hasSize(2));
        assertThat(answers(message)).allMatch(answer -> answer.contains("\"accepted\":true"));
        assertThat(plant.state(order)).isEqualTo(JobState.ALLOWED_TO_START);
        assertThat(journal.about("job-order", order.value())).hasSize(2);
    }

    private void say(String body) {
        cloud.publishWith()
                .topic("commands/sawmill")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(body.getBytes(UTF_8))
                .send();
    }

    private List<String> answers(String id) {
        return told.stream()
                .filter(body -> body.contains("\"answers\":\"" + id))
                .toList();
    }

    /** Of each event the first telling; a message may come twice. */
    private List<String> commandsOf(JobOrderId order) {
        return told.stream()
                .distinct()
                .map(body -> Samples.json(body.getBytes(UTF_8)))
                .filter(body -> body.path("kind").asText().equals("job-order"))
                .flatMap(body -> StreamSupport.stream(body.path("events").spliterator(), false))
                .filter(event -> event.path("subject").asText().equals(order.value()))
                .map(event -> event.path("command").asText())
                .toList();
    }
}
