package mes.routes.http;

import static mes.routes.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import mes.OnMillwright;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnMillwright
class EquipmentRoutesTest {

    private static final String EQUIPMENT = "/api/v1/equipment";

    @LocalServerPort
    int port;

    Client client;

    @BeforeEach
    void enter() {
        client = Client.administrator(port);
    }

    @Test
    void addsEquipmentAndTellsWhereItIs() {
        HttpResponse<String> added = client.post(EQUIPMENT, """
                {"id": "Werk Köln", "level": "Site", "description": "am Rhein"}""");

        assertThat(added.statusCode()).isEqualTo(201);
        String location = added.headers().firstValue("Location").orElseThrow();
        assertThat(json(client.get(location))).isEqualTo(json(added));
        assertThat(json(added).toString()).isEqualTo("""
                {"id":"Werk Köln","level":"Site","parent":null,"description":"am Rhein"}""");
    }

    @Test
    void ignoresMembersItDoesNotKnow() {
        HttpResponse<String> added = client.post(EQUIPMENT, """
                {"id": "E-tolerant", "level": "Site", "colour": "green"}""");

        assertThat(added.statusCode()).isEqualTo(201);
    }

    @Test
    void sendsNothingBackOfWhatWasSent() {
        HttpResponse<String> answer = client.with("X-Secret", "s3cret").get(EQUIPMENT + "?password=s3cret");

        assertThat(answer.headers().map()).doesNotContainKeys("authorization", "x-secret", "password", "user-agent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {"id": "E-x", "level": "WorkUnit", "parent": "E-nowhere"} | 404 | no equipment E-nowhere
                {"id": "E-x", "level": "Enterprise", "parent": "E-site"}  | 400 | Enterprise E-x cannot be part of Site E-site
                {"id": "E-x", "level": "Machine"}                         | 400 | "Machine"
                {"level": "Site"}                                         | 400 | "id"
                {"id": "", "level": "Site"}                               | 400 | /id
                {"id": "E/x", "level": "Site"}                            | 400 | equipment id must not contain
                {"id": "E-\\u0000", "level": "Site"}                      | 400 | equipment id must not contain
                {"id": 7, "level": "Site"}                                | 400 | /id
                {"id": "E-x", "level":                                    | 400 | JSON
                []                                                        | 400 | array
                {"id": "E-site", "level": "Site"}                         | 409 | equipment E-site exists already
                """)
    void declines(String body, int status, String reason) {
        client.postCsv(EQUIPMENT, "id,level,parent,description\nE-site,Site,,\n");

        HttpResponse<String> answer = client.post(EQUIPMENT, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("detail").asText()).contains(reason);
    }

    @Test
    void declinesOtherKindsOfBodies() {
        HttpResponse<String> answer = client.with("Content-Type", "text/plain")
                .send("POST", EQUIPMENT, java.net.http.HttpRequest.BodyPublishers.ofString("x"));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void takesAHierarchyAsCsv() {
        String csv = """
                id,level,parent,description
                E-csv,Site,,
                E-csv-1,WorkCenter,E-csv,"Line 1, old"
                """;

        HttpResponse<String> answer = client.postCsv(EQUIPMENT, csv);
        HttpResponse<String> again = client.postCsv(EQUIPMENT, csv);

        assertThat(answer.body()).isEqualTo("{\"accepted\":2}");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(client.get(EQUIPMENT + "/E-csv-1")).path("description").asText())
                .isEqualTo("Line 1, old");
    }

    @Test
    void takesAllLinesOfCsvOrNone() {
        HttpResponse<String> answer = client.postCsv(EQUIPMENT, """
                id,level,parent,description
                E-none,Site,,
                E-none-1,WorkCentre,E-none,
                """);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("detail").asText())
                .startsWith("line 3: equipment level WorkCentre is none of Enterprise,");
        assertThat(client.get(EQUIPMENT + "/E-none").statusCode()).isEqualTo(404);
    }

    @Test
    void removesEquipmentThatIsNotInUse() {
        client.postCsv(EQUIPMENT, "id,level,parent,description\nE-old,Site,,\nE-old-1,Area,E-old,\n");

        assertThat(client.delete(EQUIPMENT + "/E-old").statusCode()).isEqualTo(409);
        assertThat(client.delete(EQUIPMENT + "/E-old-1").statusCode()).isEqualTo(204);
        assertThat(client.delete(EQUIPMENT + "/E-old").statusCode()).isEqualTo(204);
        assertThat(client.delete(EQUIPMENT + "/E-old").statusCode()).isEqualTo(404);
    }

    @Test
    void saysHowLongEquipmentMayBeSilent() {
        client.post(EQUIPMENT, """
                {"id": "E-talker", "level": "WorkUnit"}""");

        assertThat(expect("E-talker", "30").statusCode()).isEqualTo(200);
        assertThat(expect("E-talker", "0").statusCode()).isEqualTo(400);
        assertThat(expect("E-nowhere", "30").statusCode()).isEqualTo(404);

        assertThat(json(client.get("/api/v1/equipment-contacts")).toString()).contains("""
                {"equipment":"E-talker","heard":null,"messages":0,"perMinute":0,"lagMillis":null,"expectedSeconds":30,"silent":false}""");
    }

    private HttpResponse<String> expect(String equipment, String seconds) {
        return client.with("Content-Type", "application/json")
                .send(
                        "PUT",
                        EQUIPMENT + "/" + equipment + "/contact",
                        BodyPublishers.ofString("{\"expectedSeconds\": " + seconds + "}"));
    }

    @Test
    void showsAStateBeforeEquipmentWasEverHeard() {
        client.postCsv(EQUIPMENT, "id,level,parent,description\nE-new,Site,,\nE-new-1,WorkUnit,E-new,\n");

        var states = json(client.get("/api/v1/equipment-states")).findParents("equipment");

        assertThat(states).anySatisfy(state -> {
            assertThat(state.path("equipment").asText()).isEqualTo("E-new-1");
            assertThat(state.path("state").asText()).isEqualTo("NotAvailable");
            assertThat(state.path("online").asBoolean(true)).isFalse();
        });
        assertThat(states).noneMatch(state -> state.path("equipment").asText().equals("E-new"));
    }
}
