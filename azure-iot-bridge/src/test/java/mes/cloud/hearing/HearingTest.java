package mes.cloud.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import mes.cloud.OnCloud;
import mes.cloud.hub.Hub;
import mes.cloud.hub.HubSide;
import mes.cloud.hub.HubStandIn;
import mes.cloud.hub.HubStandIn.MethodAnswer;
import mes.cloud.hub.Parcel;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.journal.Quarantine;
import mes.journal.QuarantineFilter;
import mes.performance.EquipmentReports;
import mes.performance.MachineryState;
import mes.performance.OperationMode;
import mes.performance.PropertyValue;
import mes.publication.Cloud;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the cloud asks for is done once and answered, or refused and kept. */
@OnCloud
class HearingTest {

    private static final String INTERVALS =
            "SELECT count(*) FROM cloud_interval WHERE kind IN ('kpi', 'property-value')";

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    EquipmentReports reports;

    @Autowired
    Journal journal;

    @Autowired
    Quarantine quarantine;

    @Autowired
    Cloud cloud;

    @Autowired
    JdbcTemplate database;

    @Autowired
    ObjectMapper json;

    private final HubSide hub = Hub.side();
    private final String id = UUID.randomUUID().toString();
    private final EquipmentId saw = new EquipmentId("saw-" + id);

    @BeforeEach
    void aSawInTouch() {
        equipment.add(saw, EquipmentLevel.WORK_UNIT, null, "", Origin.SERVER);
        await().until(() -> cloud.status().connected());
    }

    @Test
    void carriesOutACommandOnceHoweverOftenItComes() {
        send("c-" + id, store());
        send("c-" + id, store());

        await().untilAsserted(() -> assertThat(answers()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(answers().get(0).id()).isEqualTo(answers().get(1).id());
        assertThat(answers().get(0).properties())
                .containsEntry("$.cid", "c-" + id)
                .containsEntry("kind", "answer");
        assertThat(answer().path("accepted").asBoolean()).isTrue();
        assertThat(answer().path("state").asText()).isEqualTo("ALLOWED_TO_START");
        assertThat(journal.about("job-order", "J-" + id))
                .extracting(JournalEntry::command)
                .containsExactly("STORE", "START");
        assertThat(journal.about("job-order", "J-" + id).get(0).origin())
                .isEqualTo(new Origin("cloud", "cloud", "c-" + id));
        await().untilAsserted(() -> assertThat(hub.waiting(OnCloud.PLANT)).isZero());
    }

    @Test
    @Tag(Hub.STAND_IN_ONLY)
    void answersAgainWhenTheAnswerWasLost() {
        Set<String> lost = ConcurrentHashMap.newKeySet();
        HubStandIn hub = Hub.standIn();
        hub.faults.loseAcknowledgement(parcel -> parcel.text().contains("c-" + id) && lost.add(parcel.id()));

        send("c-" + id, store());

        await().untilAsserted(() -> assertThat(answers()).hasSizeGreaterThanOrEqualTo(2));
        hub.reset();
        assertThat(answers().get(0).text()).isEqualTo(answers().get(1).text());
        assertThat(journal.about("job-order", "J-" + id)).hasSize(2);
        await().untilAsserted(() -> assertThat(hub.waiting(OnCloud.PLANT)).isZero());
    }

    @Test
    void refusesWhatIsNotOnTheList() {
        send("c-" + id, "{\"command\":\"ABORT\",\"jobOrder\":\"J-" + id + "\"}");

        assertRefused("FORBIDDEN");
    }

    @Test
    void refusesWhatHasExpired() {
        String late = Instant.now().minusSeconds(1).toString();

        send("c-" + id, "{\"command\":\"START\",\"jobOrder\":\"J-1\",\"expires\":\"" + late + "\"}");

        assertRefused("REFUSED");
    }

    @Test
    void refusesWhatCannotBeRead() {
        send("c-" + id, "no JSON");

        assertRefused("INVALID");
    }

    @Test
    void refusesWhatDoesNotExist() {
        send("c-" + id, "{\"command\":\"START\",\"jobOrder\":\"J-" + id + "\"}");

        assertRefused("UNKNOWN");
    }

    @Test
    @Tag(Hub.STAND_IN_ONLY)
    void survivesEveryPoison() {
        HubStandIn hub = Hub.standIn();
        long before = quarantine.count(QuarantineFilter.WAITING);
        hub.send(OnCloud.PLANT, "", "nameless");
        hub.send(OnCloud.PLANT, "%24.mid=", "empty name");
        hub.send(OnCloud.PLANT, "%24.mid=" + "x".repeat(300), "long name");
        hub.send(OnCloud.PLANT, "%24.mid=p1-" + id + "&p=", "");
        hub.send(OnCloud.PLANT, "%24.mid=p2-" + id + "&p", "[]");
        hub.send(OnCloud.PLANT, "%24.mid=p3-" + id + "&p=%zz&p=a=b&&=", "null");
        hub.send(OnCloud.PLANT, "%24.mid=p4-" + id, "{\"command\":1}");
        String unkeepable = store().replace("\"start\"", "\"description\":\"\\u0000\",\"start\"");
        hub.send(OnCloud.PLANT, "%24.mid=p5-" + id, unkeepable);

        await().untilAsserted(() -> assertThat(hub.waiting(OnCloud.PLANT)).isZero());
        assertThat(quarantine.count(QuarantineFilter.WAITING)).isGreaterThanOrEqualTo(before + 8);
        send("c-" + id, store());
        await().untilAsserted(() -> assertThat(answers()).isNotEmpty());
    }

    @Test
    void answersADirectMethod() throws Exception {
        assertThat(hub.call(OnCloud.PLANT, "store", store()).get().status()).isEqualTo(200);

        MethodAnswer paused = hub.call(OnCloud.PLANT, "pause", "{\"jobOrder\":\"J-" + id + "\"}")
                .get();
        MethodAnswer unknown = hub.call(OnCloud.PLANT, "explode", "{}").get();

        assertThat(paused.status()).isEqualTo(409);
        assertThat(json.readTree(paused.body()).path("reason").asText()).isEqualTo("NOT_ALLOWED");
        assertThat(unknown.status()).isEqualTo(400);
    }

    @Test
    void tellsWhatItsTwinWants() throws Exception {
        reports.state(saw, MachineryState.EXECUTING, OperationMode.PROCESSING, null, Instant.now(), Origin.SERVER);

        hub.desire(OnCloud.PLANT, "{\"tell\":{\"kpiInterval\":\"1s\",\"propertyInterval\":\"1s\"}}");

        await().untilAsserted(() ->
                assertThat(reported().path("tell").path("kpiInterval").asText()).isEqualTo("PT1S"));
        await().until(() -> database.queryForObject(INTERVALS, Integer.class) == 2);
        reports.property(new PropertyValue(saw, "temperature", Instant.now(), "71.5"));
        await().untilAsserted(() -> assertThat(told("property-value"))
                .as(() -> cloud.status().toString())
                .isNotEmpty());
        await().untilAsserted(() -> assertThat(told("kpi")).isNotEmpty());
        assertThat(told("property-value").get(0).text()).contains("\"property\":\"temperature\"", "\"value\":\"71.5\"");
        hub.desire(OnCloud.PLANT, "{\"tell\":{\"kpiInterval\":\"0s\",\"propertyInterval\":\"0s\"}}");
        await().untilAsserted(() ->
                assertThat(reported().path("tell").path("kpiInterval").asText()).isEqualTo("PT0S"));
    }

    @Test
    void reportsWhatItsTwinCannotHave() throws Exception {
        hub.desire(OnCloud.PLANT, "{\"tell\":{\"kinds\":[\"user\"]}}");

        await().untilAsserted(
                        () -> assertThat(reported().path("lastError").asText()).contains("tells no other kinds"));
        hub.desire(OnCloud.PLANT, "{\"tell\":{\"kinds\":null}}");
        await().untilAsserted(() -> assertThat(reported().has("lastError")).isFalse());
    }

    private String store() {
        return """
            {"command":"store","jobOrder":"J-%s","equipment":"%s","start":true}""".formatted(id, saw);
    }

    private void send(String message, String body) {
        hub.ask(OnCloud.PLANT, message, body);
    }

    private void assertRefused(String reason) {
        await().untilAsserted(() -> assertThat(answers()).isNotEmpty());
        assertThat(answer().path("accepted").asBoolean()).isFalse();
        assertThat(answer().path("reason").asText()).isEqualTo(reason);
        assertThat(quarantine.waiting(20))
                .anySatisfy(kept -> assertThat(kept.wire()).isEqualTo("cloud"));
        await().untilAsserted(() -> assertThat(hub.waiting(OnCloud.PLANT)).isZero());
    }

    private JsonNode answer() {
        try {
            return json.readTree(answers().get(0).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode reported() {
        return hub.reported(OnCloud.PLANT);
    }

    private List<Parcel> answers() {
        return hub.taken(OnCloud.PLANT).stream()
                .filter(parcel -> ("c-" + id).equals(parcel.properties().get("$.cid")))
                .toList();
    }

    private List<Parcel> told(String kind) {
        return hub.taken(OnCloud.PLANT).stream()
                .filter(parcel -> kind.equals(parcel.properties().get("kind"))
                        && parcel.text().contains(saw.value()))
                .toList();
    }
}
