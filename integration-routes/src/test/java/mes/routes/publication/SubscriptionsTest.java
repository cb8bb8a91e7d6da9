package mes.routes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mes.OnMillwright;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.CursorStatus;
import mes.journal.Cursors;
import mes.journal.Journal;
import mes.performance.EquipmentReports;
import mes.performance.MachineryState;
import mes.performance.OperationMode;
import mes.routes.b2mml.Official;
import mes.routes.nouns.Least;
import mes.routes.nouns.MasterData;
import mes.routes.nouns.Shelves;
import mes.routes.publication.BusinessSystem.Told;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrderId;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Business systems that subscribe by REST and are told by HTTP. */
@OnMillwright
@ExtendWith(OutputCaptureExtension.class)
class SubscriptionsTest {

    private static final Origin ORIGIN = Origin.of("test", "test");
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    /** The official schema gives it the objects of another noun, by mistake. */
    private static final String MISTAKEN = "SyncOperationalLocationClass";

    @Autowired
    Shelves shelves;

    @Autowired
    MasterData data;

    @Autowired
    TestRestTemplate anybody;

    @Autowired
    ObjectMapper json;

    @Autowired
    EquipmentHierarchy hierarchy;

    @Autowired
    EquipmentReports reports;

    @Autowired
    JobControl jobs;

    @Autowired
    Cursors cursors;

    @Autowired
    Journal journal;

    final String prefix = "P" + UUID.randomUUID().toString().substring(0, 8) + "-";
    final BusinessSystem erp = new BusinessSystem();
    final BusinessSystem warehouse = new BusinessSystem();
    TestRestTemplate administrator;

    SubscriptionsTest() throws IOException {}

    @BeforeEach
    void enter() throws IOException {
        administrator = anybody.withBasicAuth("admin", OnMillwright.ADMIN_PASSWORD);
        erp.arrive();
        warehouse.arrive();
    }

    @AfterEach
    void leave() {
        Stream.of("erp", "warehouse").forEach(name -> administrator.delete(SUBSCRIPTIONS + "/" + prefix + name));
        Stream.of(erp, warehouse).forEach(system -> {
            system.goOn();
            system.leave();
        });
    }

    @Test
    void tellsEachOfWhatItSubscribedToInOrder() {
        subscribe("erp", erp, "Sync", "Equipment");
        subscribe("warehouse", warehouse, "Process", "JobList", "WorkPerformance");

        equipment("CELL", "first");
        equipment("CELL", "second");
        finish("JOB");
        hierarchy.put(id("OLD"), EquipmentLevel.SITE, null, "", ORIGIN);
        hierarchy.delete(id("OLD"), ORIGIN);

        assertThat(toldAbout(erp, 4))
                .extracting(Told::name, Told::subject, told -> told.bod().actionCodes())
                .containsExactly(
                        row("SyncEquipment", "CELL", "Add"),
                        row("SyncEquipment", "CELL", "Change"),
                        row("SyncEquipment", "OLD", "Add"),
                        row("SyncEquipment", "OLD", "Delete"));
        assertThat(toldAbout(warehouse, 5))
                .extracting(Told::name)
                .containsExactly(
                        "ProcessJobList",
                        "ProcessJobList",
                        "ProcessJobList",
                        "ProcessJobList",
                        "ProcessWorkPerformance");
    }

    @Test
    void cancelsForAReceiverThatOwnsTheDataWhatIsGone() {
        subscribe("erp", erp, "Process", "Equipment");

        equipment("GONE", "");
        hierarchy.delete(id("GONE"), ORIGIN);

        assertThat(toldAbout(erp, 2)).extracting(Told::name).containsExactly("ProcessEquipment", "CancelEquipment");
    }

    @Test
    void tellsWhatIsValidWhateverTheNoun() {
        subscribe("erp", erp, "Sync", nouns());

        business("material-definitions", Map.of("id", prefix + "YOG", "description", "Yoghurt"));
        business(
                "material-lots",
                Map.of("id", prefix + "LOT", "definition", prefix + "YOG", "quantity", Map.of("value", 5)));
        equipment("CELL", "");
        reports.state(id("CELL"), MachineryState.EXECUTING, OperationMode.SETUP, "new roll", Instant.now(), ORIGIN);
        reports.count(id("CELL"), BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ZERO, null, Instant.now(), ORIGIN);
        business(
                "operations-requests",
                Map.of("id", prefix + "PO", "segments", List.of(Map.of("id", "10", "equipment", prefix + "CELL"))));
        JobOrderId job = new JobOrderId(prefix + "PO-10");
        jobs.execute(job, JobCommand.BEGIN, ORIGIN);
        jobs.execute(job, JobCommand.COMPLETE, ORIGIN);
        keepOneOfEachNoun();

        await().untilAsserted(() -> assertThat(erp.toldAbout(prefix))
                .extracting(told -> told.bod().noun())
                .contains(nouns()));
        assertThat(erp.toldAbout(prefix))
                .filteredOn(told -> !told.name().equals(MISTAKEN))
                .allSatisfy(told -> Official.check(told.document()));
        assertThat(erp.toldAbout(prefix)).extracting(Told::id).doesNotHaveDuplicates();
        assertThat(erp.toldAbout(prefix)).extracting(Told::name).contains("NotifyOperationsEvent");
        assertThat(erp.toldAbout(prefix))
                .anySatisfy(told -> assertThat(told.document()).contains("<ValueString>new roll</ValueString>"));
        assertThat(setAside("erp")).isZero();
    }

    private void keepOneOfEachNoun() {
        shelves.all().stream()
                .filter(shelf -> !Set.of("Equipment", "MaterialDefinition", "MaterialLot")
                        .contains(shelf.noun()))
                .forEach(shelf -> data.put(Least.object(shelf.type(), prefix + shelf.noun()), ORIGIN));
    }

    @Test
    void documentsEveryNoun() throws IOException {
        String documented = Files.readString(Path.of("../docs/b2mml.md"))
                .split("[|] noun [|] is told [|]", 2)[1]
                .split("\n\n", 2)[0];

        assertThat(documented).contains(nouns());
    }

    @Test
    void writesTheFormThatIsAskedFor() {
        add("erp", subscription(erp, "Sync", "Equipment", "form", "JSON"));

        equipment("JSON", "");

        assertThat(toldAbout(erp, 1).get(0).contentType()).isEqualTo("application/json");
    }

    @Test
    void letsNobodyWaitForAnother() {
        subscribe("erp", erp, "Sync", "Equipment");
        subscribe("warehouse", warehouse, "Sync", "Equipment");
        erp.hesitate();

        equipment("A", "");
        equipment("B", "");

        assertThat(toldAbout(warehouse, 2)).extracting(Told::subject).containsExactly(prefix + "A", prefix + "B");
        assertThat(erp.toldAbout(prefix)).extracting(Told::subject).doesNotContain(prefix + "B");
    }

    @Test
    void keepsTheBacklogOfASubscriptionThatIsHeld() {
        subscribe("erp", erp, "Sync", "Equipment");
        equipment("BEFORE", "");
        toldAbout(erp, 1);

        command("erp", "Disable");
        awaitAgreement();
        equipment("MEANWHILE", "");
        equipment("LATER", "");
        toldAbout(warehouse, 3);
        assertThat(erp.toldAbout(prefix)).hasSize(1);
        assertThat(cursor("erp").backlog()).isPositive();
        command("erp", "Enable");

        assertThat(toldAbout(erp, 3))
                .extracting(Told::subject)
                .containsExactly(prefix + "BEFORE", prefix + "MEANWHILE", prefix + "LATER");
    }

    @Test
    void tellsNothingOnceRemoved() {
        subscribe("erp", erp, "Sync", "Equipment");
        equipment("BEFORE", "");
        toldAbout(erp, 1);

        administrator.delete(SUBSCRIPTIONS + "/" + prefix + "erp");
        awaitAgreement();
        equipment("AFTER", "");

        toldAbout(warehouse, 2);
        assertThat(erp.toldAbout(prefix)).hasSize(1);
        assertThat(cursors.all()).extracting(CursorStatus::name).doesNotContain("subscription:" + prefix + "erp");
        assertThat(get(SUBSCRIPTIONS + "/" + prefix + "erp").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void tellsWhatWaitsToTheNewAddress() {
        subscribe("erp", erp, "Sync", "Equipment");
        erp.leave();
        equipment("WAITS", "");
        await().until(() -> cursor("erp").failingSince() != null);

        var changed = exchange(
                HttpMethod.PUT, SUBSCRIPTIONS + "/" + prefix + "erp", subscription(warehouse, "Sync", "Equipment"));

        assertThat(changed.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(toldAbout(warehouse, 1)).extracting(Told::subject).containsExactly(prefix + "WAITS");
    }

    @Test
    void tellsAllThatHappenedSinceAPlaceInTheJournal() {
        long before = journal.newest();
        equipment("BEFORE", "");

        add("erp", subscription(erp, "Sync", "Equipment", "after", before));

        assertThat(toldAbout(erp, 1)).extracting(Told::subject).containsExactly(prefix + "BEFORE");
    }

    @Test
    void setsAsideWhatIsRejectedAndTellsTheRestOfIt() {
        subscribe("erp", erp, "Process", "Equipment");
        erp.refuse(prefix + "BAD", "no such equipment here");

        equipment("BAD", "");
        equipment("GOOD", "");

        assertThat(toldAbout(erp, 2)).extracting(Told::subject).containsExactly(prefix + "BAD", prefix + "GOOD");
        await().until(() -> setAside("erp") == 1);
        assertThat(cursors.setAside())
                .anySatisfy(entry ->
                        assertThat(entry.reason()).isEqualTo(prefix + "erp rejected it: no such equipment here"));
    }

    @Test
    void opensTheDoorAndShowsTheSecretNowhere(CapturedOutput output) {
        var added =
                add("erp", subscription(erp, "Sync", "Equipment", "authentication", "Bearer", "secret", "t0ps3cret"));
        equipment("SAFE", "");

        Told told = toldAbout(erp, 1).get(0);

        assertThat(told.authorization()).isEqualTo("Bearer t0ps3cret");
        assertThat(added.getBody()).contains("\"authentication\":\"Bearer\"").doesNotContain("t0ps3cret");
        assertThat(get(SUBSCRIPTIONS).getBody()).contains(prefix + "erp").doesNotContain("t0ps3cret");
        assertThat(get("/api/v1/journal?limit=1000").getBody())
                .contains(prefix + "erp")
                .doesNotContain("t0ps3cret");
        assertThat(get("/api/v1/cursors").getBody()).doesNotContain("t0ps3cret");
        assertThat(output).doesNotContain("t0ps3cret");
    }

    @Test
    void letsIntegratorsLookAndAdministratorsDecide() {
        String name = prefix + "integrator";
        business("users", Map.of("name", name, "password", "a long password", "roles", List.of("INTEGRATION")));
        TestRestTemplate integrator = anybody.withBasicAuth(name, "a long password");

        assertThat(integrator.getForEntity(SUBSCRIPTIONS, String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(integrator
                        .postForEntity(SUBSCRIPTIONS, subscription(erp, "Sync", "Equipment", "id", "X"), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id": "X", "url": "http://erp.example/", "nouns": ["Batch"]}                           | 400 | Batch cannot be subscribed to; these can: Equipment, EquipmentClass
            {"id": "X", "url": "file:/etc/passwd", "nouns": ["Equipment"]}                          | 400 | must begin with http:// or https://
            {"id": "X", "url": "wire:nowhere", "nouns": ["Equipment"]}                              | 400 | configuration has no wire mes.wire.receiver-nowhere
            {"id": "X", "url": "http://erp.example/", "nouns": ["Equipment"], "user": "me"}         | 400 | Basic authentication
            {"id": "X", "url": "http://erp.example/", "nouns": ["Equipment"], "secret": "s3cr3t"}   | 400 | belongs to a receiver with authentication
            {"id": "X", "url": "http://erp.example/", "nouns": []}                                  | 400 | nouns
            {"url": "http://erp.example/", "nouns": ["Equipment"]}                                  | 400 | id
            {"id": "X", "url": "http://erp.example/", "nouns": ["Equipment"], "after": 99999999999} | 400 | nothing has the position
            {"id": "erp", "url": "http://erp.example/", "nouns": ["Equipment"]}                     | 409 | only configuration can make
            """)
    void declines(String body, int status, String reason) throws IOException {
        var answer = exchange(HttpMethod.POST, SUBSCRIPTIONS, json.readTree(body));

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody()).contains(reason).doesNotContain("s3cr3t");
    }

    private void subscribe(String name, BusinessSystem system, String verb, String... nouns) {
        var added = add(name, Map.of("url", system.url(), "verb", verb, "nouns", List.of(nouns)));
        assertThat(added.getStatusCode()).as(added.getBody()).isEqualTo(HttpStatus.CREATED);
    }

    private ResponseEntity<String> add(String name, Map<String, Object> asked) {
        Map<String, Object> named = new HashMap<>(asked);
        named.put("id", prefix + name);
        return exchange(HttpMethod.POST, SUBSCRIPTIONS, named);
    }

    private static Map<String, Object> subscription(BusinessSystem system, String verb, String noun, Object... more) {
        Map<String, Object> asked = new HashMap<>(Map.of("url", system.url(), "verb", verb, "nouns", List.of(noun)));
        for (int i = 0; i < more.length; i += 2) {
            asked.put(String.valueOf(more[i]), more[i + 1]);
        }
        return asked;
    }

    /** Subscriptions come into effect in their order: when a new one has, so have all changes before. */
    private void awaitAgreement() {
        subscribe("warehouse", warehouse, "Sync", "Equipment", "MaterialDefinition");
        business("material-definitions", Map.of("id", prefix + "NEWS"));
        toldAbout(warehouse, 1);
    }

    private void command(String name, String command) {
        exchange(HttpMethod.POST, SUBSCRIPTIONS + "/" + prefix + name + "/commands", Map.of("command", command));
    }

    private void business(String collection, Map<String, ?> body) {
        var answer = exchange(HttpMethod.POST, "/api/v1/" + collection, body);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.CREATED);
    }

    private ResponseEntity<String> exchange(HttpMethod method, String path, Object body) {
        return administrator.exchange(path, method, new HttpEntity<>(body), String.class);
    }

    private ResponseEntity<String> get(String path) {
        return administrator.getForEntity(path, String.class);
    }

    private String[] nouns() {
        JsonNode nouns = administrator.getForObject("/api/v1/published-nouns", JsonNode.class);
        return nouns.findValuesAsText("noun").toArray(String[]::new);
    }

    private EquipmentId id(String name) {
        return new EquipmentId(prefix + name);
    }

    private void equipment(String name, String description) {
        hierarchy.put(id(name), EquipmentLevel.WORK_UNIT, null, description, ORIGIN);
    }

    private void finish(String name) {
        JobOrderId order = new JobOrderId(prefix + name);
        business("job-orders", Map.of("id", order.value(), "equipment", prefix + "CELL", "start", true));
        jobs.execute(order, JobCommand.BEGIN, ORIGIN);
        jobs.execute(order, JobCommand.COMPLETE, ORIGIN);
    }

    private List<Told> toldAbout(BusinessSystem system, int times) {
        await().until(() -> system.toldAbout(prefix).size() >= times);
        return system.toldAbout(prefix);
    }

    private Tuple row(String name, String subject, String action) {
        return tuple(name, prefix + subject, List.of(action));
    }

    private long setAside(String name) {
        return cursor(name).setAside();
    }

    private CursorStatus cursor(String name) {
        return cursors.all().stream()
                .filter(status -> status.name().equals("subscription:" + prefix + name))
                .findAny()
                .orElseThrow();
    }
}
