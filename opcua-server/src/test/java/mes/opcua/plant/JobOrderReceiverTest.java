package mes.opcua.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import mes.common.Property;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.JournalEntry;
import mes.opcua.OnPlant;
import mes.work.JobCommand;
import mes.work.JobOrder;
import mes.work.JobState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The Job Order Receiver Server V2 facet of OPC 10031-4 as a foreign client meets it; a nested class for each conformance unit
 * of its clause 7.2.1.
 */
@OnPlant
class JobOrderReceiverTest extends ForeignJobControl {

    @Nested
    class ReceiverV2 {

        @Test
        void isOfTheStandardsType() throws Exception {
            List<String> parts = names(planner.ask("browse", "path", receiver));

            assertThat(parts)
                    .contains("Store", "StoreAndStart", "Start", "RevokeStart", "Pause", "Resume")
                    .contains("Update", "Stop", "Abort", "Cancel", "Clear")
                    .contains("JobOrderList", "MaxDownloadableJobOrders", "WorkMaster", "MaterialClassID")
                    .contains("MaterialDefinitionID", "EquipmentID", "PhysicalAssetID", "PersonnelID", "CurrentState")
                    .contains("NotAllowedToStartSubstates", "AllowedToStartSubstates")
                    .contains("EndedSubstates", "InterruptedSubstates")
                    .doesNotHaveDuplicates();
        }

        @Test
        void tellsTheArgumentsOfItsMethods() throws Exception {
            JsonNode store = planner.ask("inputs", "object", receiver, "method", "Store");

            assertThat(texts(store.path(0))).containsExactly("JobOrder", "Comment");
            assertThat(texts(store.path(1))).containsExactly("ReturnStatus");
        }

        @Test
        void isCalledByTheMethodOfItsTypeToo() throws Exception {
            store(order());

            JsonNode answer = planner.ask(
                    "call",
                    "object",
                    receiver,
                    "method",
                    "standard:7005",
                    "args",
                    arguments("String", id.value(), "comment", List.of()));

            assertThat(Answer.of(answer)).isEqualTo(new Answer("Good", NO_ERROR));
        }

        @Test
        void saysWhichEquipmentAJobOrderMayName() throws Exception {
            EquipmentId spindle = new EquipmentId("CENTER-" + name);
            equipment.put(spindle, EquipmentLevel.WORK_CENTER, null, "a center", TEST);
            equipment.put(mill, EquipmentLevel.WORK_UNIT, spindle, "a mill", TEST);

            await().untilAsserted(() -> assertThat(
                            texts(planner.ask("read", "path", "equipment/" + spindle + "/JobOrderControl/EquipmentID")
                                    .path("value")))
                    .containsExactlyInAnyOrder(spindle.value(), mill.value()));
            assertThat(texts(planner.ask("read", "path", receiver + "/EquipmentID")
                            .path("value")))
                    .containsExactly(mill.value());
        }

        @Test
        void isInNoStateItself() throws Exception {
            assertThat(planner.ask("read", "path", receiver + "/CurrentState")
                            .path("status")
                            .asText())
                    .isEqualTo("BadStateNotActive");
        }

        @Test
        void keepsAllThatTheJobOrderSays() throws Exception {
            store(fullOrder());

            JobOrder stored = orders.get(id);
            assertThat(stored.work().workMaster()).isEqualTo("WM-1");
            assertThat(stored.work().priority()).isEqualTo(7);
            assertThat(stored.work().description()).isEqualTo("ten pumps");
            assertThat(stored.work().product()).isEqualTo("PUMP");
            assertThat(stored.work().quantity()).isEqualByComparingTo("10");
            assertThat(stored.work().parameters())
                    .containsExactly(new Property("speed", "12.5", "rpm", "double", null, List.of()));
            JsonNode listed = listed();
            assertThat(listed.path("jobOrder")).isEqualTo(json(fullOrder()));
        }

        @Test
        void takesACommentIntoTheJournal() throws Exception {
            call("Store", arguments("order", order(), "comment", List.of(Map.of("locale", "en", "text", "urgent"))));

            JournalEntry entry = journal.about("job-order", id.value()).get(0);
            assertThat(entry.edge()).isEqualTo("opcua");
            assertThat(entry.who()).isEqualTo("node-SUPERVISOR");
            assertThat(entry.message()).isEqualTo("urgent");
        }

        @Test
        void declinesAJobOrderThatIsThere() throws Exception {
            store(order());

            assertThat(store(order())).isEqualTo(new Answer("Uncertain", UNABLE_TO_ACCEPT));
        }

        @ParameterizedTest
        @CsvSource({"''", "a/b", "a#"})
        void declinesAnIdThatIsNone(String wrong) throws Exception {
            Map<String, Object> order = order();
            order.put("jobOrderID", wrong);

            assertThat(store(order)).isEqualTo(new Answer("Uncertain", INVALID_REQUEST));
        }

        @Test
        void declinesEquipmentThatIsNotHere() throws Exception {
            Map<String, Object> order = order();
            order.put("equipmentRequirements", List.of(Map.of("ID", "ELSEWHERE")));

            assertThat(store(order)).isEqualTo(new Answer("Uncertain", UNABLE_TO_ACCEPT));
            assertThat(orders.find(id)).isEmpty();
        }

        @Test
        void declinesAQuantityThatIsNoNumber() throws Exception {
            Map<String, Object> order = order();
            order.put("materialRequirements", List.of(Map.of("materialDefinitionID", "PUMP", "quantity", "many")));

            assertThat(store(order)).isEqualTo(new Answer("Uncertain", INVALID_REQUEST));
        }

        @Test
        void takesOnlySoManyJobOrders() throws Exception {
            assertThat(planner.ask("read", "path", receiver + "/MaxDownloadableJobOrders")
                            .path("value")
                            .asInt())
                    .isEqualTo(20);
            for (int i = 0; i < 20; i++) {
                Map<String, Object> one = order();
                one.put("jobOrderID", id + "-" + i);
                assertThat(store(one)).isEqualTo(new Answer("Good", NO_ERROR));
            }

            assertThat(store(order())).isEqualTo(new Answer("Uncertain", UNABLE_TO_ACCEPT));
        }

        @Test
        void refusesArgumentsThatAreNotThoseOfTheMethod() throws Exception {
            JsonNode noOrder = planner.ask(
                    "call",
                    "object",
                    receiver,
                    "method",
                    "Store",
                    "args",
                    arguments("String", "JO", "comment", List.of()));
            assertThat(noOrder.path("status").asText()).isEqualTo("BadInvalidArgument");
            assertThat(noOrder.path("inputs").path(0).asText()).isEqualTo("BadTypeMismatch");

            JsonNode tooFew =
                    planner.ask("call", "object", receiver, "method", "Store", "args", arguments("order", order()));
            assertThat(tooFew.path("status").asText()).isEqualTo("BadArgumentsMissing");

            JsonNode tooMany = planner.ask(
                    "call",
                    "object",
                    receiver,
                    "method",
                    "Start",
                    "args",
                    arguments("String", "JO", "comment", List.of(), "String", "more"));
            assertThat(tooMany.path("status").asText()).isEqualTo("BadTooManyArguments");
        }

        @ParameterizedTest
        @CsvSource({"Start", "RevokeStart", "Pause", "Resume", "Stop", "Abort", "Cancel", "Clear"})
        void isDeclinedForAnUnknownJobOrder(String method) throws Exception {
            assertThat(command(method)).isEqualTo(new Answer("Uncertain", UNKNOWN_JOB_ORDER));
        }

        @Test
        void isDeclinedForAJobOrderOfAnotherStation() throws Exception {
            EquipmentId other = new EquipmentId("LATHE-" + name);
            equipment.put(other, EquipmentLevel.WORK_UNIT, null, "a lathe", TEST);
            await().until(() -> isOpen("equipment/" + other + "/JobOrderControl/JobOrderList"));
            store(order());

            JsonNode answer = planner.ask(
                    "call",
                    "object",
                    "equipment/" + other + "/JobOrderControl",
                    "method",
                    "Start",
                    "args",
                    arguments("String", id.value(), "comment", List.of()));

            assertThat(Answer.of(answer)).isEqualTo(new Answer("Uncertain", UNKNOWN_JOB_ORDER));
        }

        @Test
        void isOneRecordWithEveryOtherDoor() throws Exception {
            store(order());
            command("Start");
            jobs.execute(id, JobCommand.BEGIN, TEST);
            command("Pause");

            assertThat(journal.about("job-order", id.value()))
                    .extracting(JournalEntry::command)
                    .containsExactly("STORE", "START", "BEGIN", "PAUSE");
        }
    }

    @Nested
    class StartingByStoreAndStart {

        @Test
        void storesAndStartsAtOnce() throws Exception {
            assertThat(order("StoreAndStart", order())).isEqualTo(new Answer("Good", NO_ERROR));

            assertThat(orders.get(id).state()).isEqualTo(JobState.ALLOWED_TO_START);
        }
    }

    @Nested
    class StartingByStoreStartAndRevokeStart {

        @Test
        void storesAJobOrderAsNotAllowedToStart() throws Exception {
            Answer answer = store(order());

            assertThat(answer).isEqualTo(new Answer("Good", NO_ERROR));
            assertThat(orders.get(id).state()).isEqualTo(JobState.NOT_ALLOWED_TO_START);
            assertThat(orders.get(id).work().equipment()).isEqualTo(mill);
        }

        @Test
        void startsWhatIsStored() throws Exception {
            store(order());

            assertThat(command("Start")).isEqualTo(new Answer("Good", NO_ERROR));
            assertThat(orders.get(id).state()).isEqualTo(JobState.ALLOWED_TO_START);
        }

        @Test
        void revokesTheStart() throws Exception {
            order("StoreAndStart", order());

            assertThat(command("RevokeStart")).isEqualTo(new Answer("Good", NO_ERROR));
            assertThat(orders.get(id).state()).isEqualTo(JobState.NOT_ALLOWED_TO_START);
        }

        @Test
        void declinesToStartWhatRuns() throws Exception {
            isDeclined("Start", JobState.RUNNING);
        }

        @Test
        void declinesToRevokeWhatWasNotStarted() throws Exception {
            isDeclined("RevokeStart", JobState.NOT_ALLOWED_TO_START);
        }
    }

    @Nested
    class Update {

        @Test
        void replacesWhatIsAskedFor() throws Exception {
            store(fullOrder());

            assertThat(order("Update", order())).isEqualTo(new Answer("Good", NO_ERROR));
            assertThat(orders.get(id).work().workMaster()).isNull();
            assertThat(listed().path("jobOrder")).isEqualTo(json(order()));
        }

        @Test
        void isDeclinedOnceItRuns() throws Exception {
            bring(JobState.RUNNING);

            assertThat(order("Update", order())).isEqualTo(new Answer("Uncertain", INVALID_STATUS));
        }

        @Test
        void isDeclinedForAnUnknownJobOrder() throws Exception {
            assertThat(order("Update", order())).isEqualTo(new Answer("Uncertain", UNKNOWN_JOB_ORDER));
        }
    }

    @Nested
    class PauseAndResume {

        @Test
        void interruptsWhatRuns() throws Exception {
            leads("Pause", JobState.RUNNING, JobState.INTERRUPTED);
        }

        @Test
        void goesOnWithWhatIsInterrupted() throws Exception {
            leads("Resume", JobState.INTERRUPTED, JobState.RUNNING);
        }

        @Test
        void declinesToPauseWhatDoesNotRun() throws Exception {
            isDeclined("Pause", JobState.ALLOWED_TO_START);
        }

        @Test
        void declinesToResumeWhatRuns() throws Exception {
            isDeclined("Resume", JobState.RUNNING);
        }
    }

    @Nested
    class Stop {

        @Test
        void endsWhatRuns() throws Exception {
            leads("Stop", JobState.RUNNING, JobState.ENDED);
        }

        @Test
        void endsWhatIsInterrupted() throws Exception {
            leads("Stop", JobState.INTERRUPTED, JobState.ENDED);
        }

        @Test
        void isDeclinedBeforeItRuns() throws Exception {
            isDeclined("Stop", JobState.NOT_ALLOWED_TO_START);
        }
    }

    @Nested
    class Abort {

        @ParameterizedTest
        @EnumSource(names = {"NOT_ALLOWED_TO_START", "ALLOWED_TO_START", "RUNNING", "INTERRUPTED"})
        void abortsWhatIsNotOver(JobState from) throws Exception {
            leads("Abort", from, JobState.ABORTED);
        }

        @Test
        void isDeclinedOnceItIsOver() throws Exception {
            isDeclined("Abort", JobState.ENDED);
        }
    }

    @Nested
    class Cancel {

        @ParameterizedTest
        @EnumSource(names = {"NOT_ALLOWED_TO_START", "ALLOWED_TO_START"})
        void takesWhatIsNotBegunOffTheList(JobState from) throws Exception {
            leads("Cancel", from, JobState.CANCELLED);
            isNotListed();
        }

        @Test
        void isDeclinedOnceItRuns() throws Exception {
            isDeclined("Cancel", JobState.RUNNING);
        }
    }

    @Nested
    class Clear {

        @ParameterizedTest
        @EnumSource(names = {"ENDED", "ABORTED"})
        void takesWhatIsOverOffTheList(JobState from) throws Exception {
            leads("Clear", from, JobState.CLEARED);
            isNotListed();
        }

        @Test
        void isDeclinedUntilItIsOver() throws Exception {
            isDeclined("Clear", JobState.RUNNING);
        }
    }

    @Nested
    class SubStates {

        @Test
        void namesTheMachineOfASubstate() throws Exception {
            store(order());

            JsonNode state = listed().path("state");
            assertThat(state.path(0).path("browsePath").path("elements")).isEmpty();
            assertThat(state.path(0).path("stateNumber").asInt()).isEqualTo(1);
            assertThat(state.path(1)
                            .path("browsePath")
                            .path("elements")
                            .path(0)
                            .path("targetName")
                            .path("name")
                            .asText())
                    .isEqualTo("NotAllowedToStartSubstates");
            assertThat(state.path(1).path("stateNumber").asInt()).isEqualTo(2);
        }

        @Test
        void listsJobOrdersWhereverTheyCameFrom() throws Exception {
            store(order());
            assertThat(states(listed())).containsExactly("NotAllowedToStart", "Ready");

            jobs.execute(id, JobCommand.START, TEST);
            await().untilAsserted(() -> assertThat(states(listed())).containsExactly("AllowedToStart", "Waiting"));
            jobs.execute(id, JobCommand.BEGIN, TEST);
            await().untilAsserted(() -> assertThat(states(listed())).containsExactly("Running"));
            jobs.execute(id, JobCommand.PAUSE, TEST);
            await().untilAsserted(() -> assertThat(states(listed())).containsExactly("Interrupted", "Held"));
        }
    }

    private void isNotListed() throws IOException {
        assertThat(value(receiver + "/JobOrderList")).isEmpty();
    }
}
