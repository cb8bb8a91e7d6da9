package mes.routes.http;

import static mes.routes.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import mes.OnMillwright;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnMillwright
class WorkAlertRoutesTest {

    private static final String ALERTS = "/api/v1/work-alerts";

    @LocalServerPort
    int port;

    Client client;
    String mill = "A-" + UUID.randomUUID();

    @BeforeEach
    void aMill() {
        client = Client.administrator(port);
        client.post("/api/v1/equipment", "{\"id\": \"%s\", \"level\": \"WorkUnit\"}".formatted(mill));
    }

    @Test
    void raisesAnAlertAndTellsWhereItIs() {
        HttpResponse<String> raised = raise("CoolantLow", 700);

        assertThat(raised.statusCode()).isEqualTo(201);
        String location = raised.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo(ALERTS + "/" + mill + ":CoolantLow");
        JsonNode alert = json(client.get(location));
        assertThat(alert.path("severity").asInt()).isEqualTo(700);
        assertThat(alert.path("active").asBoolean()).isTrue();
        assertThat(alert.path("handling").asText()).isEqualTo("Unacknowledged");
        assertThat(alert.path("journal").findValuesAsText("command")).containsExactly("RAISE");
    }

    @Test
    void letsPeopleDealWithAnAlert() {
        raise("CoolantLow", 700);

        command("CoolantLow", "Acknowledge", "on my way");
        command("CoolantLow", "Comment", "needs a new pump");
        command("CoolantLow", "Clear", null);
        JsonNode before = listed();
        JsonNode confirmed = json(command("CoolantLow", "Confirm", null));

        assertThat(before.path("handling").asText()).isEqualTo("Acknowledged");
        assertThat(before.path("active").asBoolean(true)).isFalse();
        assertThat(confirmed.path("handling").asText()).isEqualTo("Confirmed");
        assertThat(confirmed.path("who").asText()).isEqualTo("admin");
        assertThat(confirmed.path("comment").path("text").asText()).isEqualTo("needs a new pump");
        assertThat(confirmed.path("open").asBoolean(true)).isFalse();
        assertThat(listed().isMissingNode()).isTrue();
        assertThat(client.get(ALERTS + "?open=false&limit=1000").body()).contains(mill + ":CoolantLow");
    }

    @Test
    void putsAnAlertAsideForAWhile() {
        raise("CoolantLow", 700);

        client.post(
                ALERTS + "/" + mill + ":CoolantLow/commands",
                "{\"command\": \"TimedShelve\", \"seconds\": 900, \"comment\": \"pump is ordered\"}");
        JsonNode timed = listed();
        command("CoolantLow", "OneShotShelve", null);
        JsonNode once = listed();
        JsonNode back = json(command("CoolantLow", "Unshelve", null));

        assertThat(timed.path("shelving").path("state").asText()).isEqualTo("TimedShelved");
        assertThat(timed.path("shelving").path("who").asText()).isEqualTo("admin");
        assertThat(timed.path("comment").path("text").asText()).isEqualTo("pump is ordered");
        assertThat(once.path("shelving").path("state").asText()).isEqualTo("OneShotShelved");
        assertThat(back.path("shelving").isNull()).isTrue();
        assertThat(back.path("handling").asText()).isEqualTo("Unacknowledged");
    }

    @Test
    void showsWhatNeedsAttentionInB2mmlToo() {
        raise("CoolantLow", 700);

        String shown = b2mml("Get", "<Get/>").body();

        assertThat(shown)
                .contains("ShowWorkAlert", "<ID>" + mill + ":CoolantLow</ID>")
                .contains("<Priority>700</Priority>", "<Category>CoolantLow</Category>");
    }

    @Test
    void declinesToCancelInB2mmlWhatNeedsAttention() {
        raise("CoolantLow", 700);

        String refused = b2mml("Cancel", "<Cancel/>").body();

        assertThat(refused).contains("needs attention at equipment");
        assertThat(listed().path("severity").asInt()).isEqualTo(700);
    }

    private HttpResponse<String> b2mml(String verb, String area) {
        String document = """
                <%1$sWorkAlert xmlns="http://www.mesa.org/xml/B2MML" releaseID="V0701">
                  <ApplicationArea>
                    <Sender><LogicalID>SCADA</LogicalID></Sender>
                    <CreationDateTime>2026-11-23T19:15:00Z</CreationDateTime>
                    <BODID>%2$s</BODID>
                  </ApplicationArea>
                  <DataArea>%3$s<WorkAlert><ID>%4$s:CoolantLow</ID></WorkAlert></DataArea>
                </%1$sWorkAlert>""".formatted(verb, UUID.randomUUID(), area, mill);
        return client.with("Content-Type", "application/xml").send("POST", "/b2mml", BodyPublishers.ofString(document));
    }

    @Test
    void listsTheMostSevereFirst() {
        raise("Slow", 100);
        raise("Smoke", 900);

        assertThat(json(client.get(ALERTS + "?limit=1000")).findValuesAsText("id"))
                .containsSubsequence(mill + ":Smoke", mill + ":Slow");
    }

    @ParameterizedTest
    @CsvSource({
        "Confirm,     , 409, not acknowledged yet",
        "Comment,     , 400, Comment needs a comment",
        "Raise,       , 400, enum",
        "TimedShelve, , 400, TimedShelve needs seconds",
        "Unshelve,    , 409, not shelved",
        "Acknowledge, '', 400, /comment",
    })
    void declines(String command, String comment, int status, String why) {
        raise("CoolantLow", 700);

        HttpResponse<String> answer = command("CoolantLow", command, comment);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("detail").asText()).contains(why);
        assertThat(listed().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void declinesWhatIsNotThere() {
        assertThat(command("CoolantLow", "Acknowledge", null).statusCode()).isEqualTo(404);
        assertThat(client.get(ALERTS + "/nothing").statusCode()).isEqualTo(404);
        assertThat(client.post(ALERTS, """
                {"equipment": "A-nowhere", "condition": "X", "severity": 1}""").statusCode()).isEqualTo(404);
        assertThat(raise("CoolantLow", 1001).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> raise(String condition, int severity) {
        return client.post(
                ALERTS,
                "{\"equipment\": \"%s\", \"condition\": \"%s\", \"severity\": %d}"
                        .formatted(mill, condition, severity));
    }

    private HttpResponse<String> command(String condition, String command, String comment) {
        String said = comment == null ? "" : ", \"comment\": \"" + comment + "\"";
        return client.post(
                ALERTS + "/" + mill + ":" + condition + "/commands", "{\"command\": \"" + command + "\"" + said + "}");
    }

    /** The mill's only alert that needs attention. */
    private JsonNode listed() {
        for (JsonNode alert : json(client.get(ALERTS + "?limit=1000"))) {
            if (alert.path("equipment").asText().equals(mill)) {
                return alert;
            }
        }
        return MissingNode.getInstance();
    }
}
