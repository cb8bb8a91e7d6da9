package mes.routes.http;

import static mes.routes.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mes.OnMillwright;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.journal.Quarantine;
import mes.journal.QuarantinedMessage;
import mes.journal.RefusedMessage;
import mes.performance.EquipmentCounts;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnMillwright
class QuarantineRoutesTest {

    private static final String QUARANTINE = "/api/v1/quarantine";

    @LocalServerPort
    int port;

    @Autowired
    Quarantine quarantine;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    EquipmentCounts counts;

    @Autowired
    Journal journal;

    final String mill = "MILL-" + UUID.randomUUID();
    final String topic = "mes/v1/" + mill + "/count";
    Client supervisor;

    @BeforeEach
    void aSupervisor() {
        supervisor = Client.administrator(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source=mes/v1/{mill}/*",
                "text={mill}",
                "source=*{mill}*&text=the%20word",
                "source=*{mill}*&text=NO%20EQUIPMENT",
                "source=*{mill}*&reason=no%20equipment",
                "source=*{mill}*&decoder=lathe",
                "source=*{mill}*&wire=count",
                "source=*{mill}*&from=2026-01-01T00:00:00Z&to=2100-01-01T00:00:00Z",
            })
    void findsMessagesByWhatTheyAre(String query) {
        keep("count", "the word {", "no equipment");

        assertThat(found(query)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source=mes/v1/{mill}",
                "text=The%20Word&source=*{mill}*",
                "source=*{mill}*&reason=equipment",
                "source=*{mill}*&decoder=mill",
                "source=*{mill}*&wire=state",
                "source=*{mill}*&to=2026-01-01T00:00:00Z",
                "source=*{mill}*&from=2100-01-01T00:00:00Z",
                "source=*{mill}*&state=DISCARDED",
                "source=*{mill}%25",
            })
    void leavesOutWhatIsNotMeant(String query) {
        keep("count", "the word {", "no equipment");

        assertThat(found(query)).isEmpty();
    }

    @Test
    void showsMessagesPageByPageAndHowManyThereAre() {
        keep("count", "1", "a");
        keep("count", "2", "a");
        keep("count", "3", "a");

        HttpResponse<String> newest = supervisor.get(QUARANTINE + "?limit=2&text=" + mill);
        long last = json(newest).get(1).path("id").asLong();

        assertThat(newest.headers().firstValue("X-Total-Count")).contains("3");
        assertThat(payloads(json(newest))).containsExactly("3", "2");
        assertThat(payloads(found("text={mill}&before=" + last))).containsExactly("1");
    }

    @Test
    void takesAMessageInOnceItWasMended() {
        equipment.add(new EquipmentId(mill), EquipmentLevel.WORK_UNIT, null, "", Origin.SERVER);
        long id = keep("count", count(10).replace("good", "god"), "good is missing");

        HttpResponse<String> edited = edit(id, count(10).replace("\"", "\\\""));
        HttpResponse<String> replayed = supervisor.post(QUARANTINE + "/" + id + "/replay", "");

        assertThat(json(edited).path("edited").asBoolean()).isTrue();
        assertThat(replayed.statusCode()).isEqualTo(204);
        assertThat(found("text={mill}")).isEmpty();
        assertThat(quarantine.get(id).original()).asString().contains("god");
        assertThat(journal.about("quarantine", String.valueOf(id)))
                .extracting(JournalEntry::command)
                .containsExactly("KEEP", "EDIT", "REPLAY");
    }

    @Test
    void tellsTheJournalOnceOfMessagesThatWereRefusedTogether() {
        quarantine.addAll(Stream.of("1", "2", "3")
                .map(payload -> new RefusedMessage("count", topic, payload.getBytes(), null, "no object"))
                .toList());

        List<Long> ids = quarantine.waiting(1_000).stream()
                .filter(message -> message.source().equals(topic))
                .map(QuarantinedMessage::id)
                .sorted()
                .toList();
        assertThat(ids).hasSize(3);
        assertThat(journal.about("quarantine", String.valueOf(ids.get(0))))
                .extracting(JournalEntry::record)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("\"id\":" + ids.get(0), "\"source\":\"" + topic, "\"reason\":\"no object\"", "\"others\":2");
        assertThat(ids.subList(1, 3))
                .allSatisfy(id -> assertThat(journal.about("quarantine", String.valueOf(id)))
                        .isEmpty());
    }

    @Test
    void declinesToEditWhatWasDecided() {
        long id = keep("count", "1", "a");
        supervisor.post(QUARANTINE + "/" + id + "/discard", "");

        assertThat(edit(id, "2").statusCode()).isEqualTo(409);
        assertThat(edit(Long.MAX_VALUE, "2").statusCode()).isEqualTo(404);
    }

    @Test
    void replaysAllThatAreMeantAndOnlyOnce() {
        equipment.add(new EquipmentId(mill), EquipmentLevel.WORK_UNIT, null, "", Origin.SERVER);
        keep("count", count(10), "no equipment");
        keep("count", count(12), "no equipment");
        keep("count", "garbage", "not JSON");
        keep("state", "other", "other");

        JsonNode first = json(decide("replay", "no equipment"));
        JsonNode again = json(decide("replay", "no equipment"));

        assertThat(first.path("decided").asInt()).isEqualTo(2);
        assertThat(again.path("decided").asInt()).isZero();
        assertThat(found("text={mill}")).hasSize(2);
        assertThat(counts.find(new EquipmentId(mill)))
                .hasValueSatisfying(count -> assertThat(count.good()).isEqualByComparingTo("12"));
    }

    @Test
    void tellsWhatWasRefusedAgain() {
        keep("count", "garbage", "not JSON");

        JsonNode decided = json(decide("replay", "not JSON"));

        assertThat(decided.path("decided").asInt()).isEqualTo(1);
        assertThat(decided.path("waiting").asInt()).isEqualTo(1);
    }

    @Test
    void discardsAllThatAreMeant() {
        keep("count", "garbage", "not JSON");
        keep("count", "other", "other");

        decide("discard", "not JSON");

        assertThat(payloads(found("text={mill}"))).containsExactly("other");
        assertThat(payloads(found("text={mill}&state=DISCARDED"))).containsExactly("garbage");
    }

    @Test
    void declinesToDecideAboutEverythingAtOnce() {
        assertThat(supervisor.post(QUARANTINE + "/discard", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        long oldest = keep("count", "1", "a");
        long newest = keep("count", "2", "a");

        quarantine.forget(Instant.EPOCH, 1, Long.MAX_VALUE);

        assertThat(supervisor.get(QUARANTINE + "/" + oldest).statusCode()).isEqualTo(404);
        assertThat(supervisor.get(QUARANTINE + "/" + newest).statusCode()).isEqualTo(200);
    }

    @Test
    void forgetsTheOldestWhenTheyAreTooLong() {
        long oldest = keep("count", "x".repeat(600_000), "a");
        long newest = keep("count", "y".repeat(600_000), "a");

        quarantine.forget(Instant.EPOCH, Long.MAX_VALUE, 1_000_000);

        assertThat(supervisor.get(QUARANTINE + "/" + oldest).statusCode()).isEqualTo(404);
        assertThat(supervisor.get(QUARANTINE + "/" + newest).statusCode()).isEqualTo(200);
    }

    @Test
    void forgetsWhatIsTooOld() {
        long id = keep("count", "1", "a");

        quarantine.forget(Instant.EPOCH, Long.MAX_VALUE, Long.MAX_VALUE);
        assertThat(supervisor.get(QUARANTINE + "/" + id).statusCode()).isEqualTo(200);

        quarantine.forget(Instant.now().plusSeconds(60), Long.MAX_VALUE, Long.MAX_VALUE);
        assertThat(supervisor.get(QUARANTINE + "/" + id).statusCode()).isEqualTo(404);
    }

    private long keep(String wire, String payload, String reason) {
        quarantine.addAll(List.of(new RefusedMessage(wire, topic, payload.getBytes(), "lathe", reason)));
        return quarantine.waiting(1_000).stream()
                .filter(message -> message.source().equals(topic))
                .mapToLong(QuarantinedMessage::id)
                .max()
                .orElseThrow();
    }

    private JsonNode found(String query) {
        return json(supervisor.get(QUARANTINE + "?" + query.replace("{mill}", mill)));
    }

    private HttpResponse<String> edit(long id, String payload) {
        return supervisor
                .with("Content-Type", "application/json")
                .send("PUT", QUARANTINE + "/" + id, BodyPublishers.ofString("{\"payload\": \"" + payload + "\"}"));
    }

    private HttpResponse<String> decide(String decision, String reason) {
        return supervisor.post(QUARANTINE + "/" + decision, """
                {"source": "*%s*", "reason": "%s"}""".formatted(mill, reason));
    }

    private static List<String> payloads(JsonNode messages) {
        return messages.findValuesAsText("payload");
    }

    private static String count(int good) {
        return "{\"schema\": 1, \"epoch\": \"e\", \"sequence\": %d, \"good\": %d, \"scrap\": 0, \"rework\": 0}"
                .formatted(good, good);
    }
}
