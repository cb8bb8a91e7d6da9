package mes.routes.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import mes.equipment.EquipmentId;
import mes.journal.Journal;
import mes.routes.OnWires;
import mes.routes.Plant;
import mes.routes.Samples;
import mes.work.DispatchState;
import mes.work.JobCommand;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobResponses;
import mes.work.JobState;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnWires
class WorkOrderAckRouteTest {

    @Autowired
    ProducerTemplate machine;

    @Autowired
    Plant plant;

    @Autowired
    JobOrders orders;

    @Autowired
    JobResponses responses;

    @Autowired
    Journal journal;

    EquipmentId mill = new EquipmentId("none");

    @BeforeEach
    void aMill() {
        mill = plant.mill();
    }

    @Test
    void showsPendingUntilTheEquipmentAcknowledgesAndThenItsWord() {
        JobOrderId order = plant.release(mill);
        assertThat(shown(order)).isEqualTo("PENDING");

        say(order, "ORDER_RECEIVED");

        assertThat(shown(order)).isEqualTo("ORDER_RECEIVED");
        assertThat(plant.dispatch(order).state()).isEqualTo(DispatchState.ACKNOWLEDGED);
        assertThat(plant.state(order)).isEqualTo(JobState.ALLOWED_TO_START);
    }

    @Test
    void endsInFullWhatIsSaidToBeCompleted() {
        JobOrderId order = plant.release(mill);

        say(mill.value(), Samples.about(order, "machine-ack.json"));

        assertThat(plant.state(order)).isEqualTo(JobState.ENDED);
        assertThat(responses.find(order).orElseThrow().good()).isEqualByComparingTo("100");
        assertThat(shown(order)).isEqualTo("COMPLETED");
    }

    @Test
    void beginsWhatIsSaidToBeInProgress() {
        JobOrderId order = plant.release(mill);

        say(order, "IN_PROGRESS");

        assertThat(plant.state(order)).isEqualTo(JobState.RUNNING);
    }

    @Test
    void abortsWhatIsSaidToHaveFailed() {
        JobOrderId order = plant.begin(mill);

        say(order, "FAILED");

        assertThat(plant.state(order)).isEqualTo(JobState.ABORTED);
        assertThat(shown(order)).isEqualTo("FAILED");
    }

    @Test
    void changesNothingWhenTheWordIsRepeated() {
        JobOrderId order = plant.release(mill);
        say(order, "COMPLETED");
        int entries = journal.about("dispatch", order.value()).size();

        say(order, "COMPLETED");

        assertThat(orders.get(order).state()).isEqualTo(JobState.ENDED);
        assertThat(journal.about("dispatch", order.value())).hasSize(entries);
        assertThat(plant.quarantined(mill)).isEmpty();
    }

    @Test
    void takesTheWordOfASenderWithAnyName() {
        JobOrderId order = plant.release(mill);

        say("esp32-" + mill, Samples.about(order, "machine-ack.json"));

        assertThat(plant.state(order)).isEqualTo(JobState.ENDED);
    }

    @Test
    void refusesTheWordOfOtherEquipment() {
        JobOrderId order = plant.release(plant.mill());

        say(order, "COMPLETED");

        assertThat(plant.state(order)).isEqualTo(JobState.ALLOWED_TO_START);
        assertThat(plant.quarantined(mill)).hasSize(1);
    }

    @Test
    void keepsWhatIsSaidOfUnknownOrders() {
        say(mill.value(), "{\"order_id\": \"WO_NONE\", \"status\": \"COMPLETED\"}");
        say(mill.value(), "{\"order_id\": \"WO_NONE\"}");

        assertThat(plant.quarantined(mill))
                .extracting(kept -> kept.reason())
                .containsExactly("status is missing", "no job order WO_NONE");
    }

    @Test
    void doesNotCompleteWhatWasCancelled() {
        JobOrderId order = plant.release(mill);
        plant.execute(order, JobCommand.CANCEL);

        say(order, "COMPLETED");

        assertThat(plant.state(order)).isEqualTo(JobState.CANCELLED);
    }

    private void say(JobOrderId order, String word) {
        say(mill.value(), "{\"order_id\": \"%s\", \"status\": \"%s\"}".formatted(order, word));
    }

    private void say(String sender, String payload) {
        machine.sendBodyAndHeader(
                "direct:work-order-ack-wire",
                payload.getBytes(),
                PahoMqtt5Constants.MQTT_TOPIC,
                "machine/ack/" + sender);
    }

    private String shown(JobOrderId order) {
        return WorkOrder.of(orders.get(order), plant.dispatch(order)).status();
    }
}
