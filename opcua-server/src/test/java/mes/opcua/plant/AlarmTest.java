package mes.opcua.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.alert.AlertControl;
import mes.alert.Condition;
import mes.alert.Handling;
import mes.alert.Handling.Stage;
import mes.alert.Shelving;
import mes.alert.WorkAlertId;
import mes.alert.WorkAlerts;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.opcua.Foreigner;
import mes.opcua.OnPlant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** OPC 10000-9 as a foreign client meets it. */
@OnPlant
class AlarmTest {

    private static final Origin TEST = Origin.of("test", "tester");
    private static final String SERVER = "i=2253";
    private static final String JAMMED = "Jammed";

    /** Of the foreign client. */
    private static final Duration PUBLISHING_INTERVAL = Duration.ofMillis(200);

    /** In ShelvedStateMachineType. */
    private static final int ONE_SHOT_SHELVE = 2948;

    static final Map<Role, Foreigner> CLIENTS = new LinkedHashMap<>();

    @Autowired
    PlantServer server;

    @Autowired
    Users users;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    AlertControl control;

    @Autowired
    WorkAlerts alerts;

    final String name = UUID.randomUUID().toString().substring(0, 8);
    final EquipmentId hall = new EquipmentId("HALL-" + name);
    final EquipmentId saw = new EquipmentId("SAW-" + name);
    final WorkAlertId id = new WorkAlertId(saw + ":" + JAMMED);
    final String condition = "equipment/" + saw + "/Alerts/" + JAMMED;
    Foreigner operator;

    @BeforeEach
    void aSawInAHall() throws Exception {
        equipment.put(hall, EquipmentLevel.AREA, null, "", TEST);
        equipment.put(saw, EquipmentLevel.WORK_UNIT, hall, "", TEST);
        operator = client(Role.OPERATOR);
        await().until(() -> isThere("equipment/" + saw + "/Level"));
    }

    @AfterAll
    static void nobodyIsThere() {
        CLIENTS.values().forEach(Foreigner::close);
        CLIENTS.clear();
    }

    Foreigner client(Role role) throws IOException {
        if (!CLIENTS.containsKey(role)) {
            users.put(new User("alarm-" + role, Set.of(role), null), "correct horse", TEST);
            CLIENTS.put(role, Foreigner.start("alarms.mjs", server.url(), "alarm-" + role, "correct horse"));
        }
        return CLIENTS.get(role);
    }

    @Nested
    class Conditions {

        @Test
        void areBelowTheirEquipment() throws Exception {
            raise(700, "wood in the way");

            assertThat(part("equipment/" + saw, JAMMED).path("by").asText()).isEqualTo("ns=0;i=9006");
            assertThat(part("equipment/" + saw + "/Alerts", JAMMED).path("type").asText())
                    .isEqualTo("ns=0;i=2915");
            assertThat(value("SourceName").asText()).isEqualTo(saw.value());
            assertThat(value("ConditionName").asText()).isEqualTo(JAMMED);
            assertThat(value("Message").asText()).isEqualTo("wood in the way");
            assertThat(value("Severity").asInt()).isEqualTo(700);
            assertThat(value("EnabledState/Id").asBoolean()).isTrue();
            assertThat(value("ActiveState/Id").asBoolean()).isTrue();
            assertThat(value("AckedState/Id").asBoolean(true)).isFalse();
            assertThat(value("ConfirmedState/Id").asBoolean()).isTrue();
            assertThat(value("Retain").asBoolean()).isTrue();
        }

        @Test
        void leaveWhenNothingIsLeftToDo() throws Exception {
            raise(700, "");
            listen(SERVER);

            control.clear(id, TEST);
            control.acknowledge(id, null, TEST);
            control.confirm(id, null, TEST);

            await().until(() -> !isThere(condition + "/EventId"));
            await().until(() -> !names("equipment/" + saw).contains(JAMMED));
            awaitEvents(SERVER, 3);
            assertThat(column(SERVER, "Retain")).containsExactly("true", "true", "false");
        }

        @Test
        void areAsTheyWereAfterARestart(@Autowired AutowireCapableBeanFactory beans) throws Exception {
            raise(700, "");
            String raised = event();
            control.acknowledge(id, "I know", TEST);
            String event = eventAfter(raised);
            assertThat(value("AckedState/Id").asBoolean()).isTrue();

            PlantServer restarted = beans.createBean(PlantServer.class);
            restarted.start();
            try (Foreigner later = Foreigner.start("alarms.mjs", restarted.url(), "alarm-OPERATOR", "correct horse")) {
                assertThat(value(later, "EventId").asText()).isEqualTo(event);
                assertThat(value(later, "Comment").asText()).isEqualTo("I know");
                assertThat(deal(later, "Confirm", event, "")).isEqualTo("Good");
            } finally {
                restarted.stop();
            }
            assertThat(stage()).isEqualTo(Stage.CONFIRMED);
        }
    }

    @Nested
    class Events {

        @Test
        void areHeardAtTheEquipmentAndAboveIt() throws Exception {
            for (String place : List.of("equipment/" + saw, "equipment/" + hall, SERVER)) {
                listen(place);
            }

            raise(700, "wood in the way");
            control.acknowledge(id, "on my way", Origin.of("http", "ann"));
            control.clear(id, TEST);

            for (String place : List.of("equipment/" + saw, "equipment/" + hall, SERVER)) {
                awaitEvents(place, 3);
                assertThat(column(place, "ActiveState.Id")).containsExactly("true", "true", "false");
                assertThat(column(place, "AckedState.Id")).containsExactly("false", "true", "true");
                assertThat(column(place, "ConfirmedState.Id")).containsExactly("true", "false", "false");
                assertThat(column(place, "Comment")).containsExactly("", "on my way", "on my way");
                assertThat(column(place, "ClientUserId")).containsExactly("", "ann", "ann");
            }
            JsonNode last = events(SERVER).get(2);
            assertThat(last.path("ConditionId").asText()).endsWith(condition);
            assertThat(last.path("EventType").asText()).isEqualTo("ns=0;i=2915");
            assertThat(last.path("SourceNode").asText()).endsWith("equipment/" + saw);
        }

        @Test
        void areNotHeardElsewhere() throws Exception {
            EquipmentId mill = new EquipmentId("MILL-" + name);
            equipment.put(mill, EquipmentLevel.WORK_UNIT, hall, "", TEST);
            await().until(() -> isThere("equipment/" + mill + "/Level"));
            listen("equipment/" + mill);
            listen("equipment/" + saw);

            raise(700, "");

            awaitEvents("equipment/" + saw, 1);
            assertThat(events("equipment/" + mill)).isEmpty();
        }
    }

    @Nested
    class Dealing {

        @ParameterizedTest
        @CsvSource({"Acknowledge, 9111, Confirm, 9113", "acknowledge, 0, confirm, 0"})
        void takesAConditionToItsEnd(String acknowledge, int acknowledgeId, String confirm, int confirmId)
                throws Exception {
            raise(700, "");
            String raised = event();

            assertThat(step(acknowledge, acknowledgeId, raised, "on my way")).isEqualTo("Good");
            assertThat(alerts.get(id).handling())
                    .extracting(Handling::stage, Handling::who)
                    .containsExactly(Stage.ACKNOWLEDGED, "alarm-OPERATOR");

            assertThat(step(confirm, confirmId, raised, "")).isEqualTo("Good");
            assertThat(alerts.get(id).handling().comment())
                    .extracting(Handling.Comment::text)
                    .isEqualTo("on my way");
            assertThat(stage()).isEqualTo(Stage.CONFIRMED);
        }

        /** By the method's NodeId in its type, or as node-opcua does it. */
        private String step(String method, int number, String event, String comment) throws IOException {
            return number == 0
                    ? operator.ask(method, "path", condition, "event", event, "comment", comment)
                            .asText()
                    : operator.ask("standard", "path", condition, "method", number, "event", event, "comment", comment)
                            .asText();
        }

        @Test
        void keepsAComment() throws Exception {
            raise(700, "");

            assertThat(deal(operator, "AddComment", event(), "needs a blade")).isEqualTo("Good");

            assertThat(alerts.get(id).handling().comment())
                    .extracting(Handling.Comment::text)
                    .isEqualTo("needs a blade");
            assertThat(stage()).isEqualTo(Stage.UNACKNOWLEDGED);
        }

        @Test
        void declinesACommentThatIsNone() throws Exception {
            raise(700, "");

            assertThat(deal(operator, "AddComment", event(), " ")).isEqualTo("BadInvalidArgument");
            assertThat(deal(operator, "Acknowledge", event(), "x".repeat(1_001)))
                    .isEqualTo("BadInvalidArgument");
        }

        @Test
        void declinesWhatIsDone() throws Exception {
            raise(700, "");
            String event = event();
            assertThat(deal(operator, "Confirm", event, "")).isEqualTo("BadConditionBranchAlreadyConfirmed");

            deal(operator, "Acknowledge", event, "");

            assertThat(deal(operator, "Acknowledge", event, "")).isEqualTo("BadConditionBranchAlreadyAcked");
        }

        @Test
        void declinesAnEventOfBefore() throws Exception {
            raise(300, "");
            String before = event();

            raise(900, "smoke");
            String after = eventAfter(before);

            assertThat(value("Severity").asInt()).isEqualTo(900);
            assertThat(deal(operator, "Acknowledge", before, "")).isEqualTo("BadEventIdUnknown");
            assertThat(deal(operator, "Acknowledge", after, "")).isEqualTo("Good");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "00", "0123456789012345678901234567890123456789"})
        void declinesAnEventThatNeverWas(String event) throws Exception {
            raise(300, "");

            assertThat(deal(operator, "Acknowledge", event, "")).isEqualTo("BadEventIdUnknown");
            assertThat(stage()).isEqualTo(Stage.UNACKNOWLEDGED);
        }

        @Test
        void declinesACommentThatCannotBeKept() throws Exception {
            raise(300, "");

            assertThat(deal(operator, "Acknowledge", event(), "a\0b")).isEqualTo("BadInvalidArgument");
            assertThat(stage()).isEqualTo(Stage.UNACKNOWLEDGED);
        }

        @Test
        void declinesWhoMayNot() throws Exception {
            raise(300, "");

            assertThat(deal(client(Role.INTEGRATION), "Acknowledge", event(), ""))
                    .isEqualTo("BadUserAccessDenied");
            assertThat(stage()).isEqualTo(Stage.UNACKNOWLEDGED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Acknowledge", "Confirm", "AddComment", "ShelvingState/TimedShelve"})
        void tellsEachSessionWhetherItMay(String method) throws Exception {
            raise(300, "");

            JsonNode doer = operator.ask("permissions", "path", condition + "/" + method);
            JsonNode business = client(Role.INTEGRATION).ask("permissions", "path", condition + "/" + method);

            assertThat(doer.path("mayCall").asBoolean(false)).isTrue();
            assertThat(business.path("mayCall").asBoolean(true)).isFalse();
            assertThat(doer.path("roles"))
                    .extracting(JsonNode::asInt)
                    .as("SecurityAdmin, Supervisor, Operator")
                    .containsExactly(15704, 15692, 15680);
        }

        @Test
        void declinesArgumentsThatAreNotThoseOfTheMethod() throws Exception {
            raise(300, "");

            assertThat(operator.ask("plainly", "path", condition, "method", "Acknowledge")
                            .asText())
                    .isEqualTo("BadArgumentsMissing");
        }

        @ParameterizedTest
        @CsvSource({"Enable, BadConditionAlreadyEnabled", "Disable, BadNotSupported"})
        void leavesConditionsEnabled(String method, String status) throws Exception {
            raise(300, "");

            assertThat(operator.ask("plainly", "path", condition, "method", method)
                            .asText())
                    .isEqualTo(status);
        }
    }

    @Nested
    class Shelves {

        @Test
        void takeAConditionForATimeAndTellOfIt() throws Exception {
            raise(700, "");
            assertThat(value("ShelvingState/CurrentState").asText()).isEqualTo("Unshelved");
            assertThat(value("MaxTimeShelved").asInt()).isEqualTo(86_400_000);
            listen(SERVER);

            assertThat(shelve("TimedShelve", 3_600_000.0)).isEqualTo("Good");
            awaitEvents(SERVER, 1);

            Shelving shelved = Objects.requireNonNull(alerts.get(id).shelving());
            assertThat(shelved.who()).isEqualTo("alarm-OPERATOR");
            assertThat(value("ShelvingState/UnshelveTime").asDouble()).isBetween(3_000_000.0, 3_600_000.0);
            assertThat(value("SuppressedOrShelved").asBoolean()).isTrue();
            assertThat(shelve("Unshelve")).isEqualTo("Good");
            awaitEvents(SERVER, 2);
            assertThat(column(SERVER, "ShelvingState.CurrentState")).containsExactly("TimedShelved", "Unshelved");
            assertThat(column(SERVER, "ShelvingState.CurrentState.Id")).containsExactly("ns=0;i=2932", "ns=0;i=2930");
            assertThat(column(SERVER, "SuppressedOrShelved")).containsExactly("true", "false");
            assertThat(column(SERVER, "ClientUserId")).containsExactly("alarm-OPERATOR", "alarm-OPERATOR");
            assertThat(value("ShelvingState/UnshelveTime").asDouble()).isZero();
        }

        @Test
        void takeAConditionForAsLongAsItIsActive() throws Exception {
            raise(700, "");
            listen(SERVER);

            assertThat(operator.ask("shelve", "path", condition, "number", ONE_SHOT_SHELVE)
                            .asText())
                    .isEqualTo("Good");
            control.clear(id, TEST);

            awaitEvents(SERVER, 2);
            assertThat(column(SERVER, "ShelvingState.CurrentState")).containsExactly("OneShotShelved", "Unshelved");
        }

        @Test
        void giveBackWhatSomebodyElsePutThere() throws Exception {
            raise(700, "");
            control.timedShelve(id, Duration.ofHours(1), "blade is ordered", TEST);
            await().until(() -> value("SuppressedOrShelved").asBoolean());

            assertThat(value("Comment").asText()).isEqualTo("blade is ordered");
            assertThat(shelve("Unshelve")).isEqualTo("Good");
            assertThat(alerts.get(id).shelving()).isNull();
        }

        @Test
        void declineWhatIsThereAlreadyAndWhatIsNot() throws Exception {
            raise(700, "");

            assertThat(shelve("Unshelve")).isEqualTo("BadConditionNotShelved");
            assertThat(shelve("OneShotShelve")).isEqualTo("Good");
            assertThat(shelve("OneShotShelve")).isEqualTo("BadConditionAlreadyShelved");
        }

        @ParameterizedTest
        @ValueSource(doubles = {-1, 0, 0.5, 86_400_001, 1e300})
        void declineATimeThatIsNoneOrTooLong(double time) throws Exception {
            raise(700, "");

            assertThat(shelve("TimedShelve", time)).isEqualTo("BadShelvingTimeOutOfRange");
            assertThat(alerts.get(id).shelving()).isNull();
        }

        @Test
        void declineArgumentsThatAreNotThoseOfTheMethod() throws Exception {
            raise(700, "");

            assertThat(shelve("TimedShelve")).isEqualTo("BadArgumentsMissing");
            assertThat(shelve("Unshelve", 1.0)).isEqualTo("BadTooManyArguments");
        }

        @Test
        void declineWhoMayNot() throws Exception {
            raise(700, "");

            assertThat(client(Role.INTEGRATION)
                            .ask("shelve", "path", condition, "method", "OneShotShelve")
                            .asText())
                    .isEqualTo("BadUserAccessDenied");
            assertThat(alerts.get(id).shelving()).isNull();
        }

        private String shelve(String method, Object... time) throws IOException {
            return time.length == 0
                    ? operator.ask("shelve", "path", condition, "method", method)
                            .asText()
                    : operator.ask("shelve", "path", condition, "method", method, "time", time[0])
                            .asText();
        }
    }

    @Nested
    class Refreshing {

        @Test
        void tellsWhoeverAsksOfAllThereIs() throws Exception {
            raise(700, "");
            String event = event();
            listen("equipment/" + hall);
            listen("equipment/" + saw);

            assertThat(refresh("equipment/" + hall, 1)).containsExactly("Good");

            awaitEvents("equipment/" + hall, 3);
            assertThat(column("equipment/" + hall, "EventType"))
                    .containsExactly("ns=0;i=2787", "ns=0;i=2915", "ns=0;i=2788");
            assertThat(column("equipment/" + hall, "EventId").get(1)).isEqualTo(event);
            assertThat(events("equipment/" + saw)).isEmpty();
        }

        @Test
        void tellsOneMonitoredItem() throws Exception {
            raise(700, "");
            listen("equipment/" + saw);

            assertThat(operator.ask("refreshItem", "path", "equipment/" + saw).asText())
                    .isEqualTo("Good");

            awaitEvents("equipment/" + saw, 3);
        }

        @Test
        void fillsTheAlarmListOfAForeignClient() throws Exception {
            raise(700, "");

            assertThat(operator.ask("list").toString()).contains(saw + " " + JAMMED);
        }

        @Test
        void servesAClientThatListensForOneTypeOfEvents() {
            raise(700, "");

            await().untilAsserted(() ->
                    assertThat(operator.ask("monitored").toString()).contains(saw + " " + JAMMED));
        }

        @Test
        void doesSoOnceAtATime() throws Exception {
            raise(700, "");
            listen("equipment/" + saw);

            Instant began = Instant.now();
            List<String> statuses = refresh("equipment/" + saw, 50);
            int intervals = (int) Duration.between(began, Instant.now()).dividedBy(PUBLISHING_INTERVAL);

            assertThat(Collections.frequency(statuses, "Good")).isBetween(1, 1 + intervals);
            assertThat(statuses).contains("BadRefreshInProgress");
            await().until(() -> refresh("equipment/" + saw, 1).contains("Good"));
        }

        @Test
        void declinesWhatIsNotTheCallers() throws Exception {
            listen("equipment/" + saw);

            assertThat(operator.ask("refreshNumber", "subscription", 1_000_000).asText())
                    .isEqualTo("BadSubscriptionIdInvalid");
            assertThat(operator.ask("refreshItem", "path", "equipment/" + saw, "item", 1_000_000)
                            .asText())
                    .isEqualTo("BadMonitoredItemIdInvalid");
        }

        private List<String> refresh(String path, int times) throws IOException {
            List<String> statuses = new ArrayList<>();
            operator.ask("refresh", "path", path, "times", times).forEach(status -> statuses.add(status.asText()));
            return statuses;
        }
    }

    private void raise(int severity, String text) {
        control.raise(saw, Condition.active(JAMMED, severity, text, Instant.now()), TEST);
        await().until(() -> !value("EventId").asText("").isEmpty());
    }

    private Stage stage() {
        return alerts.get(id).handling().stage();
    }

    private String event() throws IOException {
        return value("EventId").asText();
    }

    /** An EventId is shown when all else is. */
    private String eventAfter(String before) {
        return await().until(this::event, event -> !event.equals(before));
    }

    private String deal(Foreigner who, String method, String event, String comment) throws IOException {
        return who.ask("call", "path", condition, "method", method, "event", event, "comment", comment)
                .asText();
    }

    private JsonNode value(String variable) throws IOException {
        return value(operator, variable);
    }

    private JsonNode value(Foreigner who, String variable) throws IOException {
        return who.ask("read", "path", condition + "/" + variable).path("value");
    }

    private boolean isThere(String path) throws IOException {
        return operator.ask("read", "path", path).path("status").asText().equals("Good");
    }

    private void listen(String path) throws IOException {
        assertThat(operator.ask("listen", "path", path).asText()).isEqualTo("Good");
    }

    private void awaitEvents(String path, int count) {
        await().untilAsserted(() -> assertThat(column(path, "Time")).hasSize(count));
    }

    /** Those of the saw, and those without a source of this test. */
    private List<JsonNode> events(String path) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (JsonNode event : operator.ask("heard", "path", path)) {
            if (Set.of(saw.value(), "Server").contains(event.path("SourceName").asText())) {
                events.add(event);
            }
        }
        return events;
    }

    private List<String> column(String path, String field) throws IOException {
        return events(path).stream()
                .map(event -> event.path(field).asText("").replace("null", ""))
                .toList();
    }

    private JsonNode part(String path, String part) throws IOException {
        for (JsonNode reference : operator.ask("browse", "path", path)) {
            if (reference.path("name").asText().equals(part)) {
                return reference;
            }
        }
        throw new AssertionError(path + " has no " + part);
    }

    private List<String> names(String path) throws IOException {
        return operator.ask("browse", "path", path).findValuesAsText("name");
    }
}
