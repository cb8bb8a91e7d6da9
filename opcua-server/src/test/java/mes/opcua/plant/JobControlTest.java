package mes.opcua.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.common.Origin;
import mes.common.Property;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.opcua.Foreigner;
import mes.opcua.OnPlant;
import mes.performance.EquipmentReports;
import mes.performance.MachineryState;
import mes.performance.OperationMode;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobResponses;
import mes.work.JobState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** OPC 10031-4 as a foreign client meets it; a nested class for each conformance unit of its clause 7.2.1. */
@OnPlant
class JobControlTest {

    private static final Origin TEST = Origin.of("test", "tester");
    private static final long NO_ERROR = 1;
    private static final long UNKNOWN_JOB_ORDER = 1 << 1;
    private static final long INVALID_STATUS = 1 << 3;
    private static final long UNABLE_TO_ACCEPT = 1 << 4;
    private static final long INVALID_REQUEST = 1L << 32;

    static final Map<String, Foreigner> CLIENTS = new LinkedHashMap<>();

    @Autowired
    PlantServer server;

    @Autowired
    Users users;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    JobControl jobs;

    @Autowired
    JobOrders orders;

    @Autowired
    JobResponses responses;

    @Autowired
    EquipmentReports reports;

    @Autowired
    Journal journal;

    final String name = UUID.randomUUID().toString().substring(0, 8);
    final EquipmentId mill = new EquipmentId("MILL-" + name);
    final JobOrderId id = new JobOrderId("JO-" + name);
    final String receiver = "equipment/" + mill + "/JobOrderControl";
    final String provider = "equipment/" + mill + "/JobOrderResults";
    Foreigner planner;

    @BeforeEach
    void aMillAndAForeignClient() throws Exception {
        equipment.put(mill, EquipmentLevel.WORK_UNIT, null, "a mill", TEST);
        planner = client(Role.SUPERVISOR);
        await().until(() -> isOpen(receiver + "/JobOrderList"));
    }

    @AfterAll
    static void nobodyIsThere() {
        CLIENTS.values().forEach(Foreigner::close);
        CLIENTS.clear();
    }

    /** A client of a user with this role, who stays. */
    Foreigner client(Role role) throws IOException {
        if (!CLIENTS.containsKey(role.name())) {
            users.put(new User("node-" + role.name(), Set.of(role), null), "correct horse", TEST);
            CLIENTS.put(role.name(), Foreigner.start("jobs.mjs", server.url(), "node-" + role.name(), "correct horse"));
        }
        return CLIENTS.get(role.name());
    }

    @Nested
    class Storing {

        @Test
        void storesAJobOrderAsNotAllowedToStart() throws Exception {
            Answer answer = store(order());

            assertThat(answer).isEqualTo(new Answer("Good", NO_ERROR));
            assertThat(orders.get(id).state()).isEqualTo(JobState.NOT_ALLOWED_TO_START);
            assertThat(orders.get(id).work().equipment()).isEqualTo(mill);
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
    }

    @Nested
    class Starting {

        @Test
        void storesAndStartsAtOnce() throws Exception {
            assertThat(order("StoreAndStart", order())).isEqualTo(new Answer("Good", NO_ERROR));

            assertThat(orders.get(id).state()).isEqualTo(JobState.ALLOWED_TO_START);
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
    }

    @Nested
    class Commands {

        @ParameterizedTest
        @CsvSource({
            "Pause,       RUNNING,              INTERRUPTED",
            "Resume,      INTERRUPTED,          RUNNING",
            "Stop,        RUNNING,              ENDED",
            "Stop,        INTERRUPTED,          ENDED",
            "Abort,       NOT_ALLOWED_TO_START, ABORTED",
            "Abort,       ALLOWED_TO_START,     ABORTED",
            "Abort,       RUNNING,              ABORTED",
            "Abort,       INTERRUPTED,          ABORTED",
            "Cancel,      NOT_ALLOWED_TO_START, CANCELLED",
            "Cancel,      ALLOWED_TO_START,     CANCELLED",
            "Clear,       ENDED,                CLEARED",
            "Clear,       ABORTED,              CLEARED",
        })
        void leadsFromStateToState(String method, JobState from, JobState to) throws Exception {
            bring(from);

            assertThat(command(method)).isEqualTo(new Answer("Good", NO_ERROR));
            assertThat(orders.get(id).state()).isEqualTo(to);
        }

        @ParameterizedTest
        @CsvSource({
            "Start,       RUNNING",
            "RevokeStart, NOT_ALLOWED_TO_START",
            "Pause,       ALLOWED_TO_START",
            "Resume,      RUNNING",
            "Stop,        NOT_ALLOWED_TO_START",
            "Abort,       ENDED",
            "Cancel,      RUNNING",
            "Clear,       RUNNING",
        })
        void isDeclinedInAWrongState(String method, JobState state) throws Exception {
            bring(state);

            assertThat(command(method)).isEqualTo(new Answer("Uncertain", INVALID_STATUS));
            assertThat(orders.get(id).state()).isEqualTo(state);
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
    class Updating {

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
    class Rights {

        @Test
        void letsAnOperatorControlButNotStore() throws Exception {
            store(order());
            Foreigner operator = client(Role.OPERATOR);

            assertThat(order(operator, "Store", order()).status()).isEqualTo("BadUserAccessDenied");
            assertThat(order(operator, "StoreAndStart", order()).status()).isEqualTo("BadUserAccessDenied");
            assertThat(order(operator, "Update", order()).status()).isEqualTo("BadUserAccessDenied");
            assertThat(command(operator, "Start")).isEqualTo(new Answer("Good", NO_ERROR));
        }

        @Test
        void letsABusinessSystemStoreButNotControl() throws Exception {
            Foreigner business = client(Role.INTEGRATION);

            assertThat(order(business, "Store", order())).isEqualTo(new Answer("Good", NO_ERROR));
            assertThat(command(business, "Start").status()).isEqualTo("BadUserAccessDenied");
            assertThat(orders.get(id).state()).isEqualTo(JobState.NOT_ALLOWED_TO_START);
        }

        @Test
        void tellsEachSessionWhichMethodsItMayCall() throws Exception {
            JsonNode operator = client(Role.OPERATOR).ask("permissions", "object", receiver, "method", "Store");
            JsonNode supervisor = planner.ask("permissions", "object", receiver, "method", "Store");

            assertThat(operator.path("mayCall").asBoolean(true)).isFalse();
            assertThat(supervisor.path("mayCall").asBoolean(false)).isTrue();
            assertThat(operator.path("roles"))
                    .extracting(JsonNode::asInt)
                    .as("SecurityAdmin, Supervisor, Engineer")
                    .containsExactly(15704, 15692, 16036);
        }

        @Test
        void deniesEachMethodOfARequestOnItsOwn() throws Exception {
            store(order());
            Map<String, Object> abort = Map.of(
                    "object", receiver, "method", "Abort", "args", arguments("String", "none", "comment", List.of()));
            Map<String, Object> update = Map.of(
                    "object",
                    receiver,
                    "method",
                    "Update",
                    "args",
                    arguments("order", fullOrder(), "comment", List.of()));

            JsonNode statuses = client(Role.OPERATOR).ask("together", "calls", List.of(abort, update, abort));

            assertThat(texts(statuses)).containsExactly("Uncertain", "BadUserAccessDenied", "Uncertain");
            assertThat(orders.get(id).work().workMaster()).isNull();
        }

        @Test
        void looksAtTheRolesOfNow() throws Exception {
            store(order());
            Foreigner operator = client(Role.OPERATOR);
            users.put(new User("node-OPERATOR", Set.of(Role.INTEGRATION), null), "correct horse", TEST);

            Answer answer = command(operator, "Start");
            users.put(new User("node-OPERATOR", Set.of(Role.OPERATOR), null), "correct horse", TEST);

            assertThat(answer.status()).isEqualTo("BadUserAccessDenied");
        }
    }

    @Nested
    class Receiver {

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
        void isInNoStateItself() throws Exception {
            assertThat(planner.ask("read", "path", receiver + "/CurrentState")
                            .path("status")
                            .asText())
                    .isEqualTo("BadStateNotActive");
        }

        @Test
        void forgetsWhatWasCancelledOrCleared() throws Exception {
            store(order());
            command("Cancel");

            assertThat(planner.ask("read", "path", receiver + "/JobOrderList").path("value"))
                    .isEmpty();
        }
    }

    @Nested
    class ResponseProvider {

        @Test
        void answersByJobOrder() throws Exception {
            bring(JobState.ENDED);

            JsonNode response = response();

            assertThat(response.path("jobOrderID").asText()).isEqualTo(id.value());
            assertThat(response.path("startTime").asText()).isNotEmpty();
            assertThat(response.path("endTime").asText()).isNotEmpty();
            assertThat(response.path("jobState")
                            .path(0)
                            .path("stateText")
                            .path("text")
                            .asText())
                    .isEqualTo("Ended");
        }

        @Test
        void knowsNoResponseToAnUnknownJobOrder() throws Exception {
            JsonNode answer = planner.ask(
                    "call",
                    "object",
                    provider,
                    "method",
                    "RequestJobResponseByJobOrderID",
                    "args",
                    arguments("String", "none"));

            assertThat(answer.path("status").asText()).isEqualTo("Uncertain");
            assertThat(answer.path("outputs").path(0).isNull()).isTrue();
            assertThat(answer.path("outputs").path(1).asLong()).isEqualTo(UNKNOWN_JOB_ORDER);
        }

        @Test
        void answersByState() throws Exception {
            bring(JobState.RUNNING);

            assertThat(inState(3)).containsExactly(id.value());
            assertThat(inState(1)).isEmpty();
        }

        @Test
        void declinesToAnswerForNoState() throws Exception {
            JsonNode answer = planner.ask(
                    "call",
                    "object",
                    provider,
                    "method",
                    "RequestJobResponseByJobOrderState",
                    "args",
                    arguments("states", List.of()));

            assertThat(answer.path("status").asText()).isEqualTo("Uncertain");
            assertThat(answer.path("outputs").path(1).asLong()).isEqualTo(INVALID_REQUEST);
        }

        @Test
        void listsAllResponses() throws Exception {
            bring(JobState.RUNNING);

            JsonNode list = planner.ask("read", "path", provider + "/JobOrderResponseList")
                    .path("value");
            assertThat(list).hasSize(1);
            assertThat(list.path(0)).isEqualTo(response());
        }

        private List<String> inState(int number) throws IOException {
            Map<String, Object> state = Map.of(
                    "browsePath",
                    Map.of("elements", List.of()),
                    "stateText",
                    Map.of("text", ""),
                    "stateNumber",
                    number);
            JsonNode answer = planner.ask(
                    "call",
                    "object",
                    provider,
                    "method",
                    "RequestJobResponseByJobOrderState",
                    "args",
                    arguments("states", List.of(state)));
            assertThat(answer.path("status").asText()).isEqualTo("Good");
            return answer.path("outputs").path(0).findValuesAsText("jobOrderID");
        }

        private JsonNode response() throws IOException {
            JsonNode answer = planner.ask(
                    "call",
                    "object",
                    provider,
                    "method",
                    "RequestJobResponseByJobOrderID",
                    "args",
                    arguments("String", id.value()));
            assertThat(answer.path("status").asText()).isEqualTo("Good");
            assertThat(answer.path("outputs").path(1).asLong()).isEqualTo(NO_ERROR);
            return answer.path("outputs").path(0);
        }
    }

    @Nested
    class ResponseReceiver {

        @Test
        void takesWhatCameOfAJobOrder() throws Exception {
            store(fullOrder());
            command("Start");

            assertThat(receive(5)).isEqualTo(new Answer("Good", NO_ERROR));

            assertThat(orders.get(id).state()).isEqualTo(JobState.ENDED);
            assertThat(responses.find(id).orElseThrow().good()).isEqualByComparingTo("9");
            assertThat(responses.find(id).orElseThrow().scrap()).isEqualByComparingTo("1");
        }

        @Test
        void takesTheSameTwice() throws Exception {
            store(fullOrder());
            command("Start");
            receive(5);

            assertThat(receive(5)).isEqualTo(new Answer("Good", NO_ERROR));
            assertThat(responses.find(id).orElseThrow().good()).isEqualByComparingTo("9");
        }

        @Test
        void declinesOneThatContradictsTheState() throws Exception {
            store(fullOrder());

            assertThat(receive(4)).isEqualTo(new Answer("Uncertain", INVALID_STATUS));
        }

        @Test
        void declinesOneOfAnUnknownJobOrder() throws Exception {
            assertThat(receive(5)).isEqualTo(new Answer("Uncertain", UNKNOWN_JOB_ORDER));
        }

        @Test
        void declinesOneOfNoState() throws Exception {
            store(fullOrder());

            assertThat(receive(17)).isEqualTo(new Answer("Uncertain", INVALID_REQUEST));
        }

        private Answer receive(int state) throws IOException {
            Map<String, Object> response = Map.of(
                    "jobResponseID", "R-1",
                    "jobOrderID", id.value(),
                    "jobState",
                            List.of(Map.of(
                                    "browsePath",
                                    Map.of("elements", List.of()),
                                    "stateText",
                                    Map.of("text", ""),
                                    "stateNumber",
                                    state)),
                    "materialActuals",
                            List.of(
                                    Map.of("materialDefinitionID", "PUMP", "materialUse", "Produced", "quantity", "9"),
                                    Map.of("materialDefinitionID", "PUMP", "materialUse", "Scrap", "quantity", "1")));
            return Answer.of(planner.ask(
                    "call",
                    "object",
                    "equipment/" + mill + "/JobResponseReceiver",
                    "method",
                    "ReceiveJobResponse",
                    "args",
                    arguments("response", response)));
        }
    }

    @Nested
    class StatusEvents {

        @ParameterizedTest
        @CsvSource({"JobOrderControl", "JobOrderResults", "Server"})
        void tellOfEachState(String notifier) throws Exception {
            String path = notifier.equals("Server") ? "i=2253" : "equipment/" + mill + "/" + notifier;
            assertThat(planner.ask("listen", "path", path).asText()).isEqualTo("Good");

            store(fullOrder());
            command("Start");
            jobs.execute(id, JobCommand.BEGIN, TEST);
            jobs.execute(id, JobCommand.COMPLETE, TEST);

            await().untilAsserted(() -> assertThat(events().stream()
                            .map(event -> event.path("JobState")
                                    .path(0)
                                    .path("stateText")
                                    .path("text")
                                    .asText())
                            .distinct())
                    .containsExactly("NotAllowedToStart", "AllowedToStart", "Running", "Ended"));
            JsonNode last = events().get(events().size() - 1);
            assertThat(last.path("SourceName").asText()).isEqualTo(mill.value());
            assertThat(last.path("EventType").asText()).endsWith("s=JobOrderStatusEventType");
            assertThat(last.path("JobOrder")).isEqualTo(json(fullOrder()));
            assertThat(last.path("JobResponse").path("jobState")).isEqualTo(last.path("JobState"));
            assertThat(last.path("JobResponse"))
                    .isEqualTo(planner.ask("read", "path", provider + "/JobOrderResponseList")
                            .path("value")
                            .path(0));
        }

        private List<JsonNode> events() throws IOException {
            List<JsonNode> about = new ArrayList<>();
            planner.ask("heard").forEach(event -> {
                if (event.path("SourceName").asText().equals(mill.value())) {
                    about.add(event);
                }
            });
            return about;
        }
    }

    @Nested
    class CommonObjectModel {

        @Test
        void isWhatTheHierarchyIsMadeOf() throws Exception {
            EquipmentId center = new EquipmentId("CENTER-" + name);
            equipment.put(center, EquipmentLevel.WORK_CENTER, null, "a center", TEST);
            equipment.put(mill, EquipmentLevel.WORK_UNIT, center, "a mill", TEST);

            await().untilAsserted(() -> {
                JsonNode unit = part("equipment/" + center, mill.value());
                assertThat(unit.path("by").asText()).endsWith("i=5115"); // MadeUpOfEquipment
                assertThat(unit.path("type").asText()).endsWith("i=5040"); // EquipmentType
            });
            assertThat(part("equipment/" + mill, "EquipmentLevel").path("by").asText())
                    .endsWith("i=4713"); // HasISA95Attribute
            assertThat(value("equipment/" + mill + "/EquipmentLevel").asInt()).isEqualTo(11);
            assertThat(value("equipment/" + center + "/EquipmentLevel").asInt()).isEqualTo(10);
        }

        @Test
        void keepsAPartWhoseWholeIsRemoved() throws Exception {
            EquipmentId center = new EquipmentId("CENTER-" + name);
            equipment.put(center, EquipmentLevel.WORK_CENTER, null, "a center", TEST);
            equipment.put(mill, EquipmentLevel.WORK_UNIT, center, "a mill", TEST);
            await().until(() ->
                    names(planner.ask("browse", "path", "equipment/" + center)).contains(mill.value()));

            equipment.put(mill, EquipmentLevel.WORK_UNIT, null, "a mill", TEST);
            equipment.delete(center, TEST);

            await().until(() -> !names(planner.ask("browse", "path", "Plant")).contains(center.value()));
            assertThat(names(planner.ask("browse", "path", "Plant"))).contains(mill.value());
            assertThat(store(order())).isEqualTo(new Answer("Good", NO_ERROR));
        }
    }

    @Nested
    class Machinery {

        @Test
        void findsAWorkUnitAmongTheMachines() throws Exception {
            String machinery = part("i=85", "Machines").path("id").asText();

            assertThat(names(planner.ask("browse", "path", machinery))).contains(mill.value());
        }

        @Test
        void offersJobManagementOverTheSameNodes() throws Exception {
            String unit = "equipment/" + mill;
            assertThat(names(planner.ask("browse", "path", unit + "/MachineryBuildingBlocks")))
                    .containsExactlyInAnyOrder(
                            "Identification", "MachineryItemState", "MachineryOperationMode", "JobManagement");

            assertThat(part(unit + "/JobManagement", "JobOrderControl")
                            .path("id")
                            .asText())
                    .endsWith(receiver);
            assertThat(part(unit + "/JobManagement", "JobOrderResults")
                            .path("id")
                            .asText())
                    .endsWith(provider);
            assertThat(part(unit + "/JobManagement", "JobOrderControl")
                            .path("type")
                            .asText())
                    .endsWith("i=1008");
        }

        @Test
        void tellsTheStateOfTheMachine() throws Exception {
            String machine = "equipment/" + mill + "/MachineryItemState/CurrentState";
            assertThat(value(machine).path("text").asText()).isEqualTo("NotAvailable");

            reports.state(mill, MachineryState.EXECUTING, OperationMode.PROCESSING, null, Instant.now(), TEST);

            await().untilAsserted(() ->
                    assertThat(value(machine).path("text").asText()).isEqualTo("Executing"));
            assertThat(value(machine + "/Id").asText()).endsWith("i=5006");
        }
    }

    private JsonNode value(String path) throws IOException {
        return planner.ask("read", "path", path).path("value");
    }

    /** How a part hangs below a node. */
    private JsonNode part(String path, String part) throws IOException {
        for (JsonNode reference : planner.ask("browse", "path", path)) {
            if (reference.path("name").asText().equals(part)) {
                return reference;
            }
        }
        throw new AssertionError(path + " has no " + part);
    }

    /** The status of a call, and the ReturnStatus that is its last output; 0 where there is none. */
    record Answer(String status, long returned) {

        static Answer of(JsonNode answer) {
            JsonNode outputs = answer.path("outputs");
            return new Answer(
                    answer.path("status").asText(),
                    outputs.path(outputs.size() - 1).asLong());
        }
    }

    private Map<String, Object> order() {
        return new LinkedHashMap<>(Map.of("jobOrderID", id.value()));
    }

    private Map<String, Object> fullOrder() {
        Map<String, Object> unit = Map.of(
                "namespaceUri",
                "urn:units",
                "unitId",
                7,
                "displayName",
                Map.of("text", "rpm"),
                "description",
                Map.of("locale", "en", "text", "turns"));
        Map<String, Object> order = order();
        order.put(
                "description",
                List.of(Map.of("locale", "en", "text", "ten pumps"), Map.of("locale", "de", "text", "zehn Pumpen")));
        order.put("workMasterID", List.of(Map.of("ID", "WM-1", "description", Map.of("text", "the recipe"))));
        order.put("startTime", "2026-01-02T03:04:05.000Z");
        order.put("endTime", "2026-01-02T04:04:05.000Z");
        order.put("priority", 7);
        order.put(
                "jobOrderParameters",
                List.of(Map.of(
                        "ID",
                        "speed",
                        "value",
                        Map.of("dataType", "Double", "arrayType", "Scalar", "value", 12.5),
                        "engineeringUnits",
                        unit)));
        order.put("personnelRequirements", List.of(Map.of("ID", "ANN", "personnelUse", "setter")));
        order.put("equipmentRequirements", List.of(Map.of("ID", mill.value(), "equipmentUse", "work")));
        order.put("physicalAssetRequirements", List.of(Map.of("ID", "TOOL-1", "quantity", "1")));
        order.put(
                "materialRequirements",
                List.of(Map.of("materialDefinitionID", "PUMP", "materialUse", "Produced", "quantity", "10")));
        return order;
    }

    /** Its list is there from when everything else is. */
    private boolean isOpen(String list) throws IOException {
        return planner.ask("read", "path", list).path("value").isArray();
    }

    private void bring(JobState state) throws IOException {
        store(order());
        List<JobCommand> way = switch (state) {
            case NOT_ALLOWED_TO_START -> List.of();
            case ALLOWED_TO_START -> List.of(JobCommand.START);
            case RUNNING -> List.of(JobCommand.START, JobCommand.BEGIN);
            case INTERRUPTED -> List.of(JobCommand.START, JobCommand.BEGIN, JobCommand.PAUSE);
            case ENDED -> List.of(JobCommand.START, JobCommand.BEGIN, JobCommand.COMPLETE);
            case ABORTED -> List.of(JobCommand.ABORT);
            case CANCELLED, CLEARED -> throw new AssertionError(state);
        };
        way.forEach(command -> jobs.execute(id, command, TEST));
        int number = state.number();
        await().until(() -> listed().path("state").path(0).path("stateNumber").asInt() == number);
    }

    private Answer store(Map<String, Object> order) throws IOException {
        return order("Store", order);
    }

    private Answer order(String method, Map<String, Object> order) throws IOException {
        return order(planner, method, order);
    }

    private Answer order(Foreigner who, String method, Map<String, Object> order) throws IOException {
        return Answer.of(who.ask(
                "call", "object", receiver, "method", method, "args", arguments("order", order, "comment", List.of())));
    }

    private Answer command(String method) throws IOException {
        return command(planner, method);
    }

    private Answer command(Foreigner who, String method) throws IOException {
        return Answer.of(who.ask(
                "call",
                "object",
                receiver,
                "method",
                method,
                "args",
                arguments("String", id.value(), "comment", List.of())));
    }

    private JsonNode call(String method, List<Map<String, Object>> arguments) throws IOException {
        return planner.ask("call", "object", receiver, "method", method, "args", arguments);
    }

    /** The only entry of the list. */
    private JsonNode listed() throws IOException {
        JsonNode list = planner.ask("read", "path", receiver + "/JobOrderList").path("value");
        assertThat(list).hasSize(1);
        return list.path(0);
    }

    private static List<String> states(JsonNode entry) {
        return entry.path("state").findValues("stateText").stream()
                .map(text -> text.path("text").asText())
                .toList();
    }

    /** @param typesAndValues by turns */
    private static List<Map<String, Object>> arguments(Object... typesAndValues) {
        List<Map<String, Object>> arguments = new ArrayList<>();
        for (int i = 0; i < typesAndValues.length; i += 2) {
            arguments.add(Map.of("type", typesAndValues[i], "value", typesAndValues[i + 1]));
        }
        return arguments;
    }

    private static List<String> names(JsonNode references) {
        return references.findValuesAsText("name");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode json(Object value) {
        return new ObjectMapper().valueToTree(value);
    }
}
