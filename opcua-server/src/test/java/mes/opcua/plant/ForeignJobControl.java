package mes.opcua.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Journal;
import mes.opcua.Foreigner;
import mes.performance.EquipmentReports;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobResponses;
import mes.work.JobState;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A mill whose job control somebody else's clients call, as users of every role. */
abstract class ForeignJobControl {

    static final Origin TEST = Origin.of("test", "tester");
    static final long NO_ERROR = 1;
    static final long UNKNOWN_JOB_ORDER = 1 << 1;
    static final long INVALID_STATUS = 1 << 3;
    static final long UNABLE_TO_ACCEPT = 1 << 4;
    static final long INVALID_REQUEST = 1L << 32;

    /** They stay as long as the server that they entered: to start one takes longer than most tests. */
    static final Map<String, Foreigner> CLIENTS = new LinkedHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> CLIENTS.values().forEach(Foreigner::close)));
    }

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

    /** A client of a user with this role, who stays. */
    Foreigner client(Role role) throws IOException {
        String name = role + " at " + server.url();
        if (!CLIENTS.containsKey(name)) {
            users.put(new User("node-" + role, Set.of(role), null), "correct horse", TEST);
            CLIENTS.put(name, Foreigner.start("jobs.mjs", server.url(), "node-" + role, "correct horse"));
        }
        return CLIENTS.get(name);
    }

    JsonNode value(String path) throws IOException {
        return planner.ask("read", "path", path).path("value");
    }

    /** How a part hangs below a node. */
    JsonNode part(String path, String part) throws IOException {
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

    Map<String, Object> order() {
        return new LinkedHashMap<>(Map.of("jobOrderID", id.value()));
    }

    Map<String, Object> fullOrder() {
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
    boolean isOpen(String list) throws IOException {
        return planner.ask("read", "path", list).path("value").isArray();
    }

    void bring(JobState state) throws IOException {
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

    Answer store(Map<String, Object> order) throws IOException {
        return order("Store", order);
    }

    Answer order(String method, Map<String, Object> order) throws IOException {
        return order(planner, method, order);
    }

    Answer order(Foreigner who, String method, Map<String, Object> order) throws IOException {
        return Answer.of(who.ask(
                "call", "object", receiver, "method", method, "args", arguments("order", order, "comment", List.of())));
    }

    Answer command(String method) throws IOException {
        return command(planner, method);
    }

    Answer command(Foreigner who, String method) throws IOException {
        return Answer.of(who.ask(
                "call",
                "object",
                receiver,
                "method",
                method,
                "args",
                arguments("String", id.value(), "comment", List.of())));
    }

    JsonNode call(String method, List<Map<String, Object>> arguments) throws IOException {
        return planner.ask("call", "object", receiver, "method", method, "args", arguments);
    }

    /** The only entry of the list. */
    JsonNode listed() throws IOException {
        JsonNode list = planner.ask("read", "path", receiver + "/JobOrderList").path("value");
        assertThat(list).hasSize(1);
        return list.path(0);
    }

    static List<String> states(JsonNode entry) {
        return entry.path("state").findValues("stateText").stream()
                .map(text -> text.path("text").asText())
                .toList();
    }

    /** @param typesAndValues by turns */
    static List<Map<String, Object>> arguments(Object... typesAndValues) {
        List<Map<String, Object>> arguments = new ArrayList<>();
        for (int i = 0; i < typesAndValues.length; i += 2) {
            arguments.add(Map.of("type", typesAndValues[i], "value", typesAndValues[i + 1]));
        }
        return arguments;
    }

    static List<String> names(JsonNode references) {
        return references.findValuesAsText("name");
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    static JsonNode json(Object value) {
        return new ObjectMapper().valueToTree(value);
    }

    /** Calls a method that leads from state to state. */
    void leads(String method, JobState from, JobState to) throws IOException {
        bring(from);

        assertThat(command(method)).isEqualTo(new Answer("Good", NO_ERROR));
        assertThat(orders.get(id).state()).isEqualTo(to);
    }

    /** Calls a method in a state that does not allow it. */
    void isDeclined(String method, JobState in) throws IOException {
        bring(in);

        assertThat(command(method)).isEqualTo(new Answer("Uncertain", INVALID_STATUS));
        assertThat(orders.get(id).state()).isEqualTo(in);
    }
}
