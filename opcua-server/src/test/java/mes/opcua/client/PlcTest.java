package mes.opcua.client;

import static mes.opcua.client.ShopFloor.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mes.common.Quantity;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialUse;
import mes.opcua.OnPlant;
import mes.opcua.demo.Press;
import mes.opcua.demo.PressConnection;
import mes.opcua.stack.Address;
import mes.opcua.stack.UserNames;
import mes.performance.EquipmentConnection;
import mes.performance.EquipmentConnections;
import mes.performance.EquipmentState;
import mes.performance.EquipmentStates;
import mes.performance.MachineryState;
import mes.work.DispatchState;
import mes.work.Dispatches;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobResponse;
import mes.work.JobResponses;
import mes.work.JobState;
import mes.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@OnPlant
class PlcTest {

    @Autowired
    ShopFloor floor;

    @Autowired
    EquipmentStates states;

    @Autowired
    EquipmentConnections connections;

    @Autowired
    JobOrders orders;

    @Autowired
    JobResponses responses;

    @Autowired
    Dispatches dispatches;

    @Autowired
    Journal journal;

    @TempDir
    Path folder;

    final EquipmentId pressId = new EquipmentId("PRESS-" + UUID.randomUUID());
    final Address address = Address.free("127.0.0.1", null, 0, "/plc");
    Press press;
    Plc plc;

    @BeforeEach
    void aPressThatIsFollowed() {
        switchOn();
        plc = follow("secret");
    }

    @AfterEach
    void theShiftEnds() {
        plc.close();
        press.close();
    }

    @Test
    void waitsUntilTheEquipmentIsKnown() {
        assertThat(states.find(pressId)).isEmpty();

        addEquipment();

        await().until(this::isOnline);
        await().until(() -> stateIs(MachineryState.NOT_EXECUTING));
    }

    @Test
    void hasThePressDoAnOrder() {
        addEquipment();

        JobOrderId order = start(30, 0);

        floor.awaitState(order, JobState.ENDED);
        assertThat(journal.about("job-order", order.value()))
                .extracting(JournalEntry::command)
                .containsExactly("STORE", "START", "BEGIN", "COMPLETE");
        JobResponse response = responses.find(order).orElseThrow();
        assertThat(response.good()).isEqualByComparingTo("30");
        assertThat(response.scrap()).isEqualByComparingTo("1");
        assertThat(dispatches.find(order).orElseThrow().state()).isEqualTo(DispatchState.ACKNOWLEDGED);
        await().until(() -> stateIs(MachineryState.NOT_EXECUTING));
        assertThat(journal.about("equipment-state", pressId.value()))
                .extracting(JournalEntry::record)
                .anyMatch(state -> state.contains("\"EXECUTING\""));
    }

    @Test
    void handsTheMostUrgentOfTheWaitingOrdersFirst() {
        addEquipment();
        press.close();
        await().until(() -> !isOnline());
        JobOrderId early = start(5, 0);
        JobOrderId urgent = start(5, 9);

        switchOn();

        floor.awaitState(early, JobState.ENDED);
        assertThat(orders.get(urgent).state()).isEqualTo(JobState.ENDED);
        assertThat(orders.get(urgent).since()).isBefore(orders.get(early).since());
    }

    @Test
    void survivesARestartOfThePlc() {
        addEquipment();
        JobOrderId order = start(200, 0);
        floor.awaitState(order, JobState.RUNNING);

        press.close();
        await().until(() -> !isOnline());
        switchOn();

        floor.awaitState(order, JobState.ENDED);
        assertThat(responses.find(order).orElseThrow().good()).isEqualByComparingTo("200");
    }

    @Test
    void goesOnWhereItWasAfterARestartOfTheServer() {
        addEquipment();
        JobOrderId order = start(200, 0);
        floor.awaitState(order, JobState.RUNNING);

        plc.close();
        plc = follow("secret");

        floor.awaitState(order, JobState.ENDED);
        assertThat(responses.find(order).orElseThrow().good()).isEqualByComparingTo("200");
    }

    @Test
    void keepsAnOrderForAPlcThatDoesNotLetItIn() {
        addEquipment();
        await().until(this::isOnline);
        plc.close();
        plc = follow("wrong");

        JobOrderId order = start(5, 0);

        await().until(() -> !isOnline());
        assertThat(dispatches.find(order).orElseThrow().state()).isEqualTo(DispatchState.WAITING);
        assertThat(orders.get(order).state()).isEqualTo(JobState.ALLOWED_TO_START);
    }

    private void switchOn() {
        UserNames users = new UserNames((name, password) -> password.equals("secret"));
        press = new Press(folder, address, users, Duration.ofMillis(10));
    }

    private Plc follow(String password) {
        PlcSettings settings = PressConnection.to(address, pressId.value(), "mes", password);
        return new Plc(settings, floor.parts());
    }

    private void addEquipment() {
        floor.equipment().put(pressId, EquipmentLevel.WORK_UNIT, null, "a press", TEST);
    }

    private JobOrderId start(int quantity, int priority) {
        JobOrderId id = new JobOrderId("JOB-" + UUID.randomUUID());
        var product = new MaterialAmount(
                new MaterialDefinitionId("WidgetA"), null, MaterialUse.PRODUCED, Quantity.of(quantity));
        floor.start(id, new Work(null, null, "WM-1", pressId, "", priority, null, null, List.of(product), List.of()));
        return id;
    }

    private boolean isOnline() {
        return connections.find(pressId).filter(EquipmentConnection::online).isPresent();
    }

    private boolean stateIs(MachineryState state) {
        return states.find(pressId)
                .map(EquipmentState::state)
                .filter(state::equals)
                .isPresent();
    }
}
