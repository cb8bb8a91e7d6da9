package mes.routes.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import mes.equipment.EquipmentId;
import mes.journal.Cursors;
import mes.journal.Journal;
import mes.routes.LooseEnds;
import mes.routes.OnWires;
import mes.routes.Plant;
import mes.routes.Samples;
import mes.work.DispatchControl;
import mes.work.DispatchState;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrderId;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnWires
class DispatchTest {

    @Autowired
    Plant plant;

    @Autowired
    LooseEnds ends;

    @Autowired
    ProducerTemplate machine;

    @Autowired
    DispatchControl control;

    @Autowired
    Dispatching dispatching;

    @Autowired
    JobControl jobs;

    @Autowired
    Journal journal;

    @Autowired
    Cursors cursors;

    EquipmentId mill = new EquipmentId("none");

    @BeforeEach
    void aMill() {
        mill = plant.mill();
    }

    @Test
    void sendsAReleasedOrderAsItsSampleShows() {
        listen();

        JobOrderId order = plant.release(mill);

        JsonNode message = nextMessage();
        assertThat(message.toString()).isEqualTo(sample(order, "job-order.json"));
        assertThat(plant.dispatch(order).state()).isEqualTo(DispatchState.SENT);
    }

    @Test
    void sendsItAsAWorkOrderToEquipmentOfTheOtherContract() {
        ends.listen("work-orders/" + mill);

        JobOrderId order = plant.release(mill);

        awaitSent(order);
        assertThat(ends.on("work-orders/" + mill)).singleElement().satisfies(message -> {
            assertThat(Samples.shape(message)).isEqualTo(Samples.shape(Samples.json("work-order.json")));
            assertThat(message.get("status").asText()).isEqualTo("PENDING");
        });
    }

    @Test
    void keepsAnOrderUntilSomebodyListensAndSendsItOnce() {
        JobOrderId order = plant.release(mill);
        dispatching.sendWaiting();
        assertThat(plant.dispatch(order).state()).isEqualTo(DispatchState.WAITING);

        listen();
        dispatching.sendWaiting();
        dispatching.sendWaiting();

        assertThat(messages()).hasSize(1);
    }

    @Test
    void keepsTheSequenceOfOrders() {
        List<JobOrderId> orders = List.of(plant.release(mill), plant.release(mill), plant.release(mill));

        listen();
        dispatching.sendWaiting();

        assertThat(messages())
                .extracting(message -> message.get("jobOrder").asText())
                .containsExactlyElementsOf(
                        orders.stream().map(JobOrderId::value).toList());
    }

    @Test
    void sendsNoOrderToEquipmentThatSaidItIsOffline() {
        listen();
        say("status-offline.json");
        JobOrderId order = plant.release(mill);

        dispatching.sendWaiting();

        assertThat(messages()).isEmpty();
        assertThat(plant.dispatch(order).state()).isEqualTo(DispatchState.WAITING);
    }

    @Test
    void sendsItOnceWhenTheEquipmentReturns() {
        listen();
        say("status-offline.json");
        JobOrderId order = plant.release(mill);

        say("status-online.json");

        awaitSent(order);
        dispatching.sendWaiting();
        assertThat(messages()).hasSize(1);
    }

    @Test
    void doesNotSendWhatWasCancelledMeanwhile() {
        listen();
        say("status-offline.json");
        JobOrderId order = plant.release(mill);
        plant.execute(order, JobCommand.CANCEL);

        say("status-online.json");
        dispatching.sendWaiting();

        JobOrderId next = plant.release(mill);
        awaitSent(next);
        assertThat(messages())
                .extracting(message -> message.get("jobOrder").asText())
                .containsExactly(next.value());
    }

    @Test
    void repeatsWhatTheEquipmentForgotWithoutAcknowledgingIt() {
        listen();
        say("status-online.json");
        JobOrderId forgotten = plant.release(mill);
        JobOrderId acknowledged = plant.release(mill);
        awaitSent(acknowledged);
        control.acknowledge(acknowledged, null, Plant.PLANNER);

        restart();

        await().until(() -> messages().size() == 3);
        assertThat(messages().get(2).get("jobOrder").asText()).isEqualTo(forgotten.value());
        assertThat(messages().get(2).get("command").asText()).isEqualTo("Start");
    }

    @Test
    void repeatsWhatSomebodyElseTookBeforeTheEquipmentWasEverOnline() {
        listen();
        JobOrderId order = plant.release(mill);
        awaitSent(order);

        say("status-online.json");

        await().until(() -> messages().size() == 2);
        assertThat(messages().get(1)).isEqualTo(messages().get(0));
    }

    @Test
    void repeatsNothingWhenTheEquipmentWasOnlyDisconnected() {
        listen();
        say("status-online.json");
        JobOrderId order = plant.release(mill);
        awaitSent(order);

        say("status-offline.json");
        say("status-online.json");

        dispatching.sendWaiting();
        assertThat(messages()).hasSize(1);
        assertThat(plant.dispatch(order).attempts()).isEqualTo(1);
    }

    @Test
    void showsThatNobodyAcknowledgedAndTakesALateAcknowledgement() {
        listen();
        JobOrderId order = plant.release(mill);
        await().until(() -> plant.dispatch(order).state() == DispatchState.TIMED_OUT);
        assertThat(journal.about("dispatch", order.value()))
                .extracting(entry -> entry.command())
                .contains("TIME_OUT");

        control.acknowledge(order, "RECEIVED", Plant.PLANNER);

        assertThat(plant.dispatch(order).state()).isEqualTo(DispatchState.ACKNOWLEDGED);
    }

    @Test
    void tellsWhatOthersDecidedAboutAnOrder() {
        listen();
        JobOrderId order = plant.release(mill);
        nextMessage();

        plant.execute(order, JobCommand.BEGIN);
        plant.execute(order, JobCommand.PAUSE);
        plant.execute(order, JobCommand.RESUME);
        plant.execute(order, JobCommand.STOP);

        await().until(() -> messages().size() == 4);
        assertThat(messages())
                .extracting(message -> message.get("command").asText())
                .containsExactly("Start", "Pause", "Resume", "Stop");
        assertThat(messages().get(1).toString()).isEqualTo(sample(order, "job-order-pause.json"));
    }

    @Test
    void doesNotTellEquipmentWhatItDecidedItself() {
        listen();
        JobOrderId order = plant.release(mill);
        nextMessage();

        say("job-command", Samples.about(order, "job-command.json"));
        say(
                "job-command",
                Samples.about(order, "job-command.json").replace("17", "18").replace("Begin", "Pause"));
        plant.execute(order, JobCommand.STOP);

        await().until(() -> messages().size() == 2);
        assertThat(messages().get(1).get("command").asText()).isEqualTo("Stop");
    }

    @Test
    void saysNothingAboutAnOrderThatWasNeverSent() {
        JobOrderId order = plant.release(mill);
        listen("ack");
        say("status-offline.json");

        plant.execute(order, JobCommand.CANCEL);

        listen();
        say("status-online.json");
        JobOrderId next = plant.release(mill);
        awaitSent(next);
        assertThat(messages())
                .extracting(message -> message.get("jobOrder").asText())
                .containsExactly(next.value());
    }

    @Test
    void setsAsideWhatEquipmentCannotBeToldAndTellsItOnItsReturn() {
        listen();
        say("status-online.json");
        JobOrderId order = plant.release(mill);
        nextMessage();
        ends.leave(topic("job-order"));
        say("status-offline.json");

        plant.execute(order, JobCommand.CANCEL);

        await().until(() ->
                cursors.setAside().stream().anyMatch(entry -> entry.id().equals(order.value())));
        listen();
        say("status-online.json");
        await().until(() -> messages().size() == 2);
        assertThat(messages().get(1).get("command").asText()).isEqualTo("Cancel");
        await().until(() ->
                cursors.setAside().stream().noneMatch(entry -> entry.id().equals(order.value())));
    }

    @Test
    void tellsAnUpdateOfAnOrderThatTheEquipmentHas() {
        listen();
        JobOrderId order = plant.release(mill);
        nextMessage();

        jobs.update(order, Plant.housings(mill), Plant.PLANNER);

        await().until(() -> messages().size() == 2);
        assertThat(messages().get(1).get("command").asText()).isEqualTo("Update");
        assertThat(messages().get(1).get("version").asInt()).isEqualTo(3);
    }

    @Test
    void sendsAgainWhatWasNotTakenForCertain() {
        ends.breakOff(topic("job-order"));
        JobOrderId order = plant.release(mill);
        dispatching.sendWaiting();
        assertThat(plant.dispatch(order).state()).isEqualTo(DispatchState.WAITING);

        ends.mend(topic("job-order"));
        listen();
        dispatching.sendWaiting();

        assertThat(messages()).hasSize(1);
    }

    private void restart() {
        say("status", Samples.text("status-online.json").replace("2026-03-02", "2026-03-03"));
    }

    private void say(String statusSample) {
        say("status", Samples.text(statusSample));
    }

    private void say(String wire, String payload) {
        machine.sendBodyAndHeader("direct:machine", payload.getBytes(), PahoMqtt5Constants.MQTT_TOPIC, topic(wire));
    }

    private void listen() {
        listen("job-order");
    }

    private void listen(String wire) {
        ends.listen(topic(wire));
    }

    private JsonNode nextMessage() {
        int before = messages().size();
        await().until(() -> messages().size() > before);
        awaitSent(new JobOrderId(messages().get(before).get("jobOrder").asText()));
        return messages().get(before);
    }

    /** It may have waited for an acknowledgement too long already. */
    private void awaitSent(JobOrderId order) {
        await().until(() -> plant.dispatch(order).state() != DispatchState.WAITING);
    }

    private List<JsonNode> messages() {
        return ends.on(topic("job-order"));
    }

    private String topic(String wire) {
        return "mes/v1/" + mill + "/" + wire;
    }

    private static String sample(JobOrderId order, String name) {
        return Samples.json(Samples.about(order, name).getBytes()).toString();
    }
}
