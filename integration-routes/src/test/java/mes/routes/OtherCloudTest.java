package mes.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import mes.equipment.EquipmentId;
import mes.journal.Cursors;
import mes.journal.Journal;
import mes.journal.SetAside;
import mes.work.JobCommand;
import mes.work.JobOrderId;
import mes.work.JobState;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another cloud is another URI: what is promised to one holds for whatever the wires lead to. */
@OnWires
class OtherCloudTest {

    private record Told(Map<String, Object> headers, String body) {

        String id() {
            return String.valueOf(headers.get("message-id"));
        }

        boolean isOf(String kind) {
            return kind.equals(headers.get("kind"));
        }
    }

    @Autowired
    CamelContext camel;

    @Autowired
    ProducerTemplate wires;

    @Autowired
    Cursors cursors;

    @Autowired
    Journal journal;

    @Autowired
    Plant plant;

    private final List<Told> tried = new CopyOnWriteArrayList<>();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final String message = UUID.randomUUID().toString();
    private volatile Predicate<Told> broken = any -> false;
    private MockEndpoint cloud;
    private EquipmentId mill;

    @BeforeEach
    void listen() {
        cloud = camel.getEndpoint("mock:cloud-out?retainLast=100", MockEndpoint.class);
        cloud.whenAnyExchangeReceived(this::arrive);
        mill = plant.mill();
    }

    @AfterEach
    void leave() {
        cloud.reset();
    }

    private void arrive(Exchange exchange) {
        Told one = new Told(
                Map.copyOf(exchange.getMessage().getHeaders()),
                exchange.getMessage().getBody(String.class));
        tried.add(one);
        if (broken.test(one)) {
            throw new IllegalStateException("broken");
        }
        told.add(one);
    }

    @Test
    void isToldWhatBecameTrue() {
        JobOrderId order = plant.release(mill);

        await().untilAsserted(() -> assertThat(about(told, order)).isNotEmpty());
        assertThat(about(told, order).get(0).headers())
                .containsEntry("kind", "job-order")
                .containsEntry("schema", "millwright/1")
                .containsEntry("site", "millwright")
                .containsEntry("equipment", mill.value());
    }

    @Test
    void isToldAgainWithTheSameIdentity() {
        JobOrderId order = plant.store(mill);
        await().untilAsserted(() -> assertThat(about(told, order)).isNotEmpty());
        broken = one ->
                !starts(List.of(one), order).isEmpty() && starts(tried, order).size() < 3;

        plant.execute(order, JobCommand.START);

        await().untilAsserted(() -> assertThat(starts(told, order)).isNotEmpty());
        assertThat(starts(tried, order))
                .hasSizeGreaterThanOrEqualTo(3)
                .extracting(Told::id)
                .containsOnly(starts(told, order).get(0).id());
    }

    @Test
    void isNotToldForEverWhatItNeverTakes() {
        JobOrderId poison = plant.store(mill);
        await().untilAsserted(() -> assertThat(about(told, poison)).isNotEmpty());
        broken = one -> one.body().contains(poison.value());
        plant.execute(poison, JobCommand.START);
        await().untilAsserted(() -> assertThat(setAside(poison)).hasSize(1));

        JobOrderId order = plant.store(mill);

        await().untilAsserted(() -> assertThat(about(told, order)).isNotEmpty());
        setAside(poison).forEach(entry -> cursors.drop(entry.cursor(), entry.position()));
    }

    @Test
    void isObeyedOnceAndAnswered() {
        JobOrderId order = plant.store(mill);

        say(start(order));
        say(start(order));

        assertThat(plant.state(order)).isEqualTo(JobState.ALLOWED_TO_START);
        assertThat(answers())
                .hasSize(2)
                .extracting(Told::id)
                .containsOnly(answers().get(0).id());
        assertThat(answers().get(0).body()).contains("\"accepted\":true", "ALLOWED_TO_START");
        assertThat(journal.about("job-order", order.value())).hasSize(2);
    }

    @Test
    void isObeyedIfItsWireBearsNoIdentity() {
        JobOrderId order = plant.store(mill);

        wires.sendBody(
                "direct:cloud-in-wire",
                "{\"id\":\"%s\",\"command\":\"start\",\"jobOrder\":\"%s\"}".formatted(message, order));

        assertThat(plant.state(order)).isEqualTo(JobState.ALLOWED_TO_START);
        assertThat(answers()).hasSize(1);
    }

    @Test
    void keepsItsMessageUntilItHasTheAnswer() {
        JobOrderId order = plant.store(mill);
        broken = one -> one.isOf("answer");
        assertThat(say(start(order)).getException()).isNotNull();

        broken = one -> false;

        assertThat(say(start(order)).getException()).isNull();
        assertThat(answers().get(0).body()).contains("\"accepted\":true");
        assertThat(journal.about("job-order", order.value())).hasSize(2);
    }

    @Test
    void isRefusedWhatIsNotOnTheList() {
        JobOrderId order = plant.store(mill);

        say("{\"command\":\"abort\",\"jobOrder\":\"" + order + "\"}");

        assertThat(answers().get(0).body()).contains("FORBIDDEN");
        assertThat(plant.state(order)).isEqualTo(JobState.NOT_ALLOWED_TO_START);
    }

    @Test
    void isAnsweredAtOnceIfItWaits() {
        JobOrderId order = plant.store(mill);

        Exchange answer = wires.send(
                "direct:cloud-in-wire",
                ExchangePattern.InOut,
                exchange -> exchange.getMessage().setBody(start(order).getBytes(UTF_8)));

        assertThat(answer.getMessage().getHeader("status")).isEqualTo(200);
        assertThat(answer.getMessage().getBody(String.class)).contains("\"accepted\":true");
        assertThat(answers()).isEmpty();
    }

    private static String start(JobOrderId order) {
        return "{\"command\":\"start\",\"jobOrder\":\"" + order + "\"}";
    }

    private Exchange say(String body) {
        return wires.send("direct:cloud-in-wire", exchange -> {
            exchange.getMessage().setBody(body.getBytes(UTF_8));
            exchange.getMessage().setHeader("message-id", message);
        });
    }

    private List<SetAside> setAside(JobOrderId order) {
        return cursors.setAside().stream()
                .filter(entry -> entry.cursor().equals("cloud") && entry.id().equals(order.value()))
                .toList();
    }

    private List<Told> answers() {
        return told.stream()
                .filter(one -> message.equals(one.headers().get("correlation-id")))
                .toList();
    }

    private static List<Told> starts(List<Told> all, JobOrderId order) {
        return about(all, order).stream()
                .filter(one -> one.body().contains("\"START\""))
                .toList();
    }

    private static List<Told> about(List<Told> all, JobOrderId order) {
        return all.stream()
                .filter(one -> one.isOf("job-order") && one.body().contains(order.value()))
                .toList();
    }
}
