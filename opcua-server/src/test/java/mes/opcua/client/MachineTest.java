package mes.opcua.client;

import static mes.opcua.client.ShopFloor.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import mes.common.Origin;
import mes.common.Property;
import mes.common.Quantity;
import mes.connection.HandshakeKind;
import mes.connection.PlcNode;
import mes.equipment.EquipmentId;
import mes.journal.Cursors;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.journal.SetAside;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialUse;
import mes.opcua.ForeignServer;
import mes.opcua.OnPlant;
import mes.work.Dispatch;
import mes.work.DispatchState;
import mes.work.Dispatches;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobResponse;
import mes.work.JobResponses;
import mes.work.JobState;
import mes.work.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A machine, somebody else's program, that offers OPC 10031-4 itself. */
@OnPlant
class MachineTest {

    private static final int INVALID_STATUS = 8;
    private static final int UNABLE_TO_ACCEPT = 16;

    static ForeignServer machine;

    @Autowired
    ShopFloor floor;

    @Autowired
    JobControl jobs;

    @Autowired
    JobOrders orders;

    @Autowired
    JobResponses responses;

    @Autowired
    Dispatches dispatches;

    @Autowired
    Journal journal;

    @Autowired
    Cursors cursors;

    EquipmentId mill;
    JobOrderId id;
    Plc plc;

    @BeforeAll
    static void switchOn() throws IOException {
        machine = ForeignServer.start("machine.mjs");
    }

    @AfterAll
    static void switchOff() {
        machine.close();
    }

    @BeforeEach
    void aMachineThatIsFollowed() throws IOException {
        machine.ask("clean");
        mill = floor.workUnit("MILL");
        id = new JobOrderId("JO-" + mill);
        plc = follow("JobOrderControl");
    }

    @AfterEach
    void theShiftEnds() {
        plc.closeForGood();
    }

    @Test
    void storesAndStartsWhatIsDispatched() throws IOException {
        start(id, 30);

        floor.awaitDispatch(id, DispatchState.ACKNOWLEDGED);
        assertThat(called()).containsExactly("StoreAndStart");
        assertThat(dispatches.find(id).map(Dispatch::word)).contains("AllowedToStart");
        JsonNode given = machine.ask("order", "id", id.value());
        assertThat(given.at("/workMasterID/0/ID").asText()).isEqualTo("WM-1");
        assertThat(given.at("/priority").asInt()).isEqualTo(4);
        assertThat(given.at("/jobOrderParameters/0/ID").asText()).isEqualTo("speed");
        assertThat(given.at("/jobOrderParameters/0/value/value").asDouble()).isEqualTo(12.5);
        assertThat(given.at("/materialRequirements/0/materialDefinitionID").asText())
                .isEqualTo("PUMP");
        assertThat(given.at("/materialRequirements/0/quantity").asText()).isEqualTo("30");
    }

    @Test
    void takesOverWhatTheMachineMakesOfAJobOrder() throws IOException {
        JobOrderId order = started();

        machine.ask("move", "id", order.value(), "state", "Running");
        floor.awaitState(order, JobState.RUNNING);
        machine.ask("make", "id", order.value(), "good", 12, "scrap", 1);
        await().until(() -> floor.good(order).equals("12"));
        machine.ask("make", "id", order.value(), "good", 30, "scrap", 2);
        machine.ask("move", "id", order.value(), "state", "Ended");

        floor.awaitState(order, JobState.ENDED);
        await().untilAsserted(() -> {
            JobResponse response = responses.find(order).orElseThrow();
            assertThat(response.good()).isEqualByComparingTo("30");
            assertThat(response.scrap()).isEqualByComparingTo("2");
            assertThat(response.endTime()).isNotNull();
            assertThat(response.actuals().id()).isEqualTo("R-" + order);
        });
        assertThat(journal.about("job-order", order.value()))
                .extracting(JournalEntry::command)
                .containsExactly("STORE", "START", "BEGIN", "COMPLETE");
        assertThat(last(order).origin()).isEqualTo(Origin.of("opcua", mill.value()));
    }

    @Test
    void followsWhatIsDoneAtTheMachine() throws IOException {
        JobOrderId order = running();

        machine.ask("move", "id", order.value(), "state", "Interrupted");
        floor.awaitState(order, JobState.INTERRUPTED);
        machine.ask("move", "id", order.value(), "state", "Running");
        floor.awaitState(order, JobState.RUNNING);
        machine.ask("move", "id", order.value(), "state", "Aborted");
        floor.awaitState(order, JobState.ABORTED);

        assertThat(called()).containsExactly("StoreAndStart");
    }

    @ParameterizedTest
    @CsvSource({
        "REVOKE_START, RevokeStart, NotAllowedToStart",
        "CANCEL, Cancel, ''",
        "ABORT, Abort, Aborted",
    })
    void tellsTheMachineWhatBecomesOfAnOrderThatWaits(JobCommand command, String method, String state)
            throws IOException {
        JobOrderId order = started();

        jobs.execute(order, command, TEST);

        await().until(() -> machineSays(order).equals(state));
        assertThat(called()).containsExactly("StoreAndStart", method);
        assertThat(machine.ask("called").at("/1/comment/0").asText()).isEqualTo("tester");
    }

    @Test
    void tellsTheMachineWhatBecomesOfAnOrderThatRuns() throws IOException {
        JobOrderId order = running();

        jobs.execute(order, JobCommand.PAUSE, TEST);
        await().until(() -> machineSays(order).equals("Interrupted"));
        jobs.execute(order, JobCommand.RESUME, TEST);
        await().until(() -> machineSays(order).equals("Running"));
        machine.ask("make", "id", order.value(), "good", 7, "scrap", 0);
        jobs.execute(order, JobCommand.STOP, TEST);
        await().until(() -> machineSays(order).equals("Ended"));
        await().until(() -> floor.good(order).equals("7"));
        jobs.execute(order, JobCommand.CLEAR, TEST);
        await().until(() -> machineSays(order).isEmpty());

        assertThat(called()).containsExactly("StoreAndStart", "Pause", "Resume", "Stop", "Clear");
        assertThat(journal.about("job-order", order.value()))
                .extracting(JournalEntry::command)
                .containsExactly("STORE", "START", "BEGIN", "PAUSE", "RESUME", "STOP", "CLEAR");
    }

    @Test
    void startsAgainWhatWasRevoked() throws IOException {
        JobOrderId order = started();
        jobs.execute(order, JobCommand.REVOKE_START, TEST);
        await().until(() -> machineSays(order).equals("NotAllowedToStart"));

        jobs.execute(order, JobCommand.START, TEST);

        await().until(() -> machineSays(order).equals("AllowedToStart"));
        assertThat(called()).containsExactly("StoreAndStart", "RevokeStart", "Start");
    }

    @Test
    void replacesAnOrderWhereTheMachineCannotUpdateIt() throws IOException {
        JobOrderId order = started();

        jobs.update(order, work(45), TEST);

        await().until(() -> called().size() == 3);
        assertThat(called()).containsExactly("StoreAndStart", "Cancel", "StoreAndStart");
        assertThat(quantityAtTheMachine(order)).isEqualTo("45");
        assertThat(orders.get(order).state()).isEqualTo(JobState.ALLOWED_TO_START);
    }

    @Test
    void updatesAnOrderWhereTheMachineCan() throws IOException {
        plc.close();
        plc = follow("FullControl");
        JobOrderId order = started();

        jobs.update(order, work(45), TEST);

        await().until(() -> called().size() == 2);
        assertThat(called()).containsExactly("StoreAndStart", "Update");
        assertThat(quantityAtTheMachine(order)).isEqualTo("45");
    }

    @Test
    void storesAndThenStartsWhereTheMachineHasNotBothInOne() throws IOException {
        plc.close();
        plc = follow("LeastControl");

        JobOrderId order = started();

        assertThat(called()).containsExactly("Store", "Start");
        assertThat(machineSays(order)).isEqualTo("AllowedToStart");
    }

    @Test
    void hearsTheEndOfAnOrderThatTheMachineForgetsAtOnce() throws IOException {
        JobOrderId order = running();

        machine.ask("finish", "id", order.value(), "good", 30, "scrap", 2);

        floor.awaitState(order, JobState.ENDED);
        await().until(() -> floor.good(order).equals("30"));
        assertThat(machineSays(order)).isEmpty();
        assertThat(last(order).origin()).isEqualTo(Origin.of("opcua", mill.value()));
    }

    @Test
    void saysWhyTheMachineDeclinesAnOrder() throws IOException {
        machine.ask("decline", "method", "StoreAndStart", "status", UNABLE_TO_ACCEPT);

        start(id, 30);

        floor.awaitDispatch(id, DispatchState.DECLINED);
        assertThat(dispatches.find(id).map(Dispatch::word))
                .contains("the machine declined StoreAndStart: unable to accept");
        assertThat(orders.get(id).state()).isEqualTo(JobState.ALLOWED_TO_START);
    }

    @Test
    void isRightAboutACommandThatItDeclines() throws IOException {
        JobOrderId order = running();
        machine.ask("decline", "method", "Pause", "status", INVALID_STATUS);

        jobs.execute(order, JobCommand.PAUSE, TEST);

        await().until(() -> last(order).command().equals("RESUME"));
        assertThat(last(order).origin()).isEqualTo(Origin.of("opcua", mill.value()));
        await().untilAsserted(() -> assertThat(cursors.setAside())
                .filteredOn(aside -> aside.id().equals(order.value()))
                .extracting(SetAside::reason)
                .containsExactly("the machine declined Pause: invalid status"));
    }

    @Test
    void givesTheMachineNoMoreThanItHasRoomFor() throws IOException {
        machine.ask("most", "jobOrders", 1);
        JobOrderId first = started();
        JobOrderId second = startedAfter(first);

        machine.ask("move", "id", first.value(), "state", "Running");
        floor.awaitState(first, JobState.RUNNING);
        assertThat(dispatches.find(second).map(Dispatch::state)).contains(DispatchState.WAITING);
        jobs.execute(first, JobCommand.ABORT, TEST);
        await().until(() -> machineSays(first).equals("Aborted"));
        jobs.execute(first, JobCommand.CLEAR, TEST);

        await().until(() -> machineSays(second).equals("AllowedToStart"));
    }

    @Test
    void triesAgainWhenAMachineCountsAlsoWhatIsOver() throws IOException {
        machine.ask("most", "jobOrders", 1);
        JobOrderId first = running();
        JobOrderId second = startedAfter(first);

        jobs.execute(first, JobCommand.ABORT, TEST);
        await().until(() -> Collections.frequency(called(), "StoreAndStart") > 1);
        assertThat(dispatches.find(second).map(Dispatch::state)).contains(DispatchState.WAITING);
        jobs.execute(first, JobCommand.CLEAR, TEST);

        await().until(() -> machineSays(second).equals("AllowedToStart"));
        floor.awaitDispatch(second, DispatchState.ACKNOWLEDGED);
    }

    @Test
    void tellsLaterWhatWasDecidedWhileNobodyFollowedTheMachine() throws IOException {
        JobOrderId order = running();
        plc.close();
        jobs.execute(order, JobCommand.PAUSE, TEST);

        plc = follow("JobOrderControl");

        await().until(() -> machineSays(order).equals("Interrupted"));
        assertThat(orders.get(order).state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(last(order).command()).isEqualTo("PAUSE");
    }

    private Plc follow(String control) {
        Plc followed = floor.follow(
                machine.url(),
                mill,
                HandshakeKind.JOB_CONTROL,
                Map.of(
                        PlcNode.JOB_ORDER_CONTROL,
                        "nsu=urn:machine;s=" + control,
                        PlcNode.JOB_ORDER_RESULTS,
                        "nsu=urn:machine;s=JobOrderResults"));
        await().until(() -> followed.status().connected());
        return followed;
    }

    private JobOrderId started() {
        start(id, 30);
        floor.awaitDispatch(id, DispatchState.ACKNOWLEDGED);
        return id;
    }

    private JobOrderId startedAfter(JobOrderId first) {
        JobOrderId second = new JobOrderId(first + "-2");
        start(second, 10);
        return second;
    }

    private JobOrderId running() throws IOException {
        JobOrderId order = started();
        machine.ask("move", "id", order.value(), "state", "Running");
        floor.awaitState(order, JobState.RUNNING);
        return order;
    }

    private void start(JobOrderId order, int quantity) {
        floor.start(order, work(quantity));
    }

    private Work work(int quantity) {
        var pumps =
                new MaterialAmount(new MaterialDefinitionId("PUMP"), null, MaterialUse.PRODUCED, Quantity.of(quantity));
        var speed = new Property("speed", "12.5", "rpm", "double", null, List.of());
        return new Work(null, null, "WM-1", mill, "", 4, null, null, List.of(pumps), List.of(speed));
    }

    private JournalEntry last(JobOrderId order) {
        List<JournalEntry> entries = journal.about("job-order", order.value());
        return entries.get(entries.size() - 1);
    }

    private static String quantityAtTheMachine(JobOrderId order) throws IOException {
        return machine.ask("order", "id", order.value())
                .at("/materialRequirements/0/quantity")
                .asText();
    }

    private static String machineSays(JobOrderId order) throws IOException {
        return machine.ask("jobs").path(order.value()).asText();
    }

    private static List<String> called() throws IOException {
        return StreamSupport.stream(machine.ask("called").spliterator(), false)
                .map(call -> call.path("method").asText())
                .toList();
    }
}
