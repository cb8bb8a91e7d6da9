package mes.routes.http;

import static mes.routes.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import mes.OnMillwright;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnMillwright
class OrderRoutesTest {

    private static final String REQUESTS = "/api/v1/operations-requests";
    private static final String ORDERS = "/api/v1/job-orders";
    private static final String CSV_HEADER =
            "request,segment,processSegment,equipment,product,quantity,unit,priority,startTime,endTime,state\n";

    @LocalServerPort
    int port;

    Client client;

    @BeforeEach
    void enter() {
        client = Client.administrator(port);
        client.postCsv("/api/v1/equipment", """
                id,level,parent,description
                O-site,Site,,
                O-mill,WorkUnit,O-site,
                """);
    }

    @Test
    void makeAJobOrderOfEverySegment() {
        HttpResponse<String> stored = client.post(REQUESTS, """
                {"id": "O-1", "schedule": "S-1", "priority": 5, "startTime": "2026-11-21T10:00:00+01:00",
                 "segments": [
                   {"id": "10", "processSegment": "Milling", "equipment": "O-mill",
                    "materials": [{"definition": "Plate", "use": "Produced", "quantity": 12.5, "unit": "kg"}],
                    "parameters": [{"id": "speed", "value": "900", "unit": "1/min"}]},
                   {"id": "20"}]}""");

        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(json(client.get(stored.headers().firstValue("Location").orElseThrow())))
                .isEqualTo(json(stored));
        JsonNode milling = json(client.get(ORDERS + "/O-1-10"));
        assertThat(milling.path("product").asText()).isEqualTo("Plate");
        assertThat(milling.path("quantity").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(milling.path("unit").asText()).isEqualTo("kg");
        assertThat(milling.path("startTime").asText()).isEqualTo("2026-11-21T09:00:00Z");
        assertThat(milling.path("state").asText()).isEqualTo("AllowedToStart");
        assertThat(milling.path("dispatch").path("state").asText()).isIn("WAITING", "SENT");
        assertThat(milling.path("journal").findValuesAsText("command")).containsExactly("STORE", "START");
        assertThat(milling.path("journal").findValuesAsText("who")).containsOnly("admin");
        assertThat(json(client.get(ORDERS + "/O-1-20")).path("state").asText()).isEqualTo("NotAllowedToStart");
    }

    @Test
    void waitForTheReleaseOfAForecast() {
        client.post(REQUESTS, """
                {"id": "O-2", "state": "Forecast", "segments": [{"id": "10", "equipment": "O-mill"}]}""");

        JsonNode released = json(client.post(REQUESTS + "/O-2/commands", "{\"command\": \"Release\"}"));
        HttpResponse<String> again = client.post(REQUESTS + "/O-2/commands", "{\"command\": \"Release\"}");

        assertThat(released.path("state").asText()).isEqualTo("Released");
        assertThat(released.path("jobOrders").path(0).path("state").asText()).isEqualTo("AllowedToStart");
        assertThat(again.statusCode()).isEqualTo(409);
    }

    @Test
    void areCalledBackWithTheirRequest() {
        client.post(REQUESTS, """
                {"id": "O-3", "segments": [{"id": "10", "equipment": "O-mill"}]}""");

        JsonNode cancelled = json(client.post(REQUESTS + "/O-3/commands", "{\"command\": \"Cancel\"}"));

        assertThat(cancelled.path("state").asText()).isEqualTo("Cancelled");
        assertThat(cancelled.path("jobOrders").path(0).path("state").asText()).isEqualTo("Cancelled");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {"id": "O-x", "segments": [{"id": "10", "equipment": "O-none"}]}                   | 404 | no equipment O-none
                {"id": "O-x", "segments": [{"id": "10", "equipment": "O-site"}]}                   | 400 | O-site is of level Site
                {"id": "O-x", "segments": []}                                                      | 400 | /segments
                {"id": "O-x", "segments": [{"id": "10"}, {"id": "10"}]}                            | 400 | two segment requirements alike
                {"id": "O-x", "startTime": "tomorrow", "segments": [{"id": "10"}]}                 | 400 | /startTime
                {"id": "O-x", "state": "Cancelled", "segments": [{"id": "10"}]}                    | 400 | /state
                {"id": "O-x", "segments": [{"id": "10", "materials": [{"use": "Produced", "quantity": -1}]}]} | 400 | quantity
                {"id": "O-x", "segments": [{"id": "10", "materials": [{"use": "Produced", "quantity": 1e-9999}]}]} | 400 | digits
                """)
    void areNotMadeOfWhatCannotBe(String request, int status, String reason) {
        HttpResponse<String> answer = client.post(REQUESTS, request);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("detail").asText()).contains(reason);
        assertThat(client.get(REQUESTS + "/O-x").statusCode()).isEqualTo(404);
    }

    @Test
    void areMadeOfCsvToo() {
        HttpResponse<String> answer = client.postCsv(REQUESTS, CSV_HEADER + """
                O-4,10,Sawing,O-mill,Plate,3,pcs,7,2026-11-21T10:00:00Z,,
                O-4,20,Milling,O-mill,Plate,3,pcs,7,,,
                O-5,10,Sawing,,Plate,4,pcs,,,,Forecast
                """);

        assertThat(answer.body()).isEqualTo("{\"accepted\":2}");
        JsonNode request = json(client.get(REQUESTS + "/O-4"));
        assertThat(request.path("priority").asInt()).isEqualTo(7);
        assertThat(request.path("jobOrders").findValuesAsText("workMaster")).containsExactly("Sawing", "Milling");
        assertThat(json(client.get(REQUESTS + "/O-5")).path("state").asText()).isEqualTo("Forecast");
    }

    @Test
    void areMadeOfAllOfACsvOrNothing() {
        HttpResponse<String> unreadable = client.postCsv(REQUESTS, CSV_HEADER + """
                O-6,10,,O-mill,Plate,3,,,,,
                O-7,10,,O-mill,Plate,some,,,,,
                """);
        HttpResponse<String> unknown = client.postCsv(REQUESTS, CSV_HEADER + """
                O-6,10,,O-mill,Plate,3,,,,,
                O-7,10,,O-none,Plate,4,,,,,
                """);

        HttpResponse<String> negative = client.postCsv(REQUESTS, CSV_HEADER + "O-6,10,,O-mill,Plate,-3,,,,,\n");

        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(negative.statusCode()).isEqualTo(400);
        assertThat(json(unreadable).path("detail").asText()).startsWith("line 3, column quantity: ");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json(unknown).path("detail").asText()).isEqualTo("line 3: no equipment O-none");
        assertThat(client.get(REQUESTS + "/O-6").statusCode()).isEqualTo(404);
    }

    @Test
    void areCarriedOutCommandByCommand() {
        client.post(ORDERS, """
                {"id": "O-8", "equipment": "O-mill", "product": "Plate", "quantity": 5, "start": true}""");

        assertThat(state(command("O-8", "Begin"))).isEqualTo("Running");
        assertThat(state(command("O-8", "Pause"))).isEqualTo("Interrupted");
        assertThat(state(command("O-8", "Resume"))).isEqualTo("Running");
        assertThat(state(command("O-8", "Complete"))).isEqualTo("Ended");
        assertThat(json(client.get(ORDERS + "/O-8"))
                        .path("response")
                        .path("endTime")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void declineACommandInTheWrongState() {
        client.post(ORDERS, "{\"id\": \"O-9\", \"equipment\": \"O-mill\"}");

        HttpResponse<String> answer = command("O-9", "Pause");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("""
                {"type":"urn:mes:reason:not-allowed","title":"Not allowed","status":409,\
                "detail":"PAUSE is not allowed: job order O-9 is NOT_ALLOWED_TO_START"}""");
    }

    @Test
    void areNotStoredWhenTheyCannotStartAsAsked() {
        HttpResponse<String> answer = client.post(ORDERS, "{\"id\": \"O-10\", \"start\": true}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(client.get(ORDERS + "/O-10").statusCode()).isEqualTo(404);
    }

    @Test
    void areSentAgainWhenAskedTo() {
        client.post(ORDERS, "{\"id\": \"O-11\", \"equipment\": \"O-mill\", \"start\": true}");
        command("O-11", "Begin");

        HttpResponse<String> sent = client.post(ORDERS + "/O-11/dispatch", "");

        assertThat(json(sent).path("dispatch").path("state").asText()).isIn("WAITING", "SENT");
    }

    @Test
    void areListedNewestFirst() {
        client.post(ORDERS, "{\"id\": \"O-12\", \"equipment\": \"O-mill\", \"start\": true}");
        client.post(ORDERS, "{\"id\": \"O-13\", \"equipment\": \"O-mill\"}");

        JsonNode newest = json(client.get(ORDERS + "?limit=2"));

        assertThat(newest.findValuesAsText("id")).containsExactly("O-13", "O-12");
        assertThat(newest.path(0).path("dispatch").isNull()).isTrue();
        assertThat(newest.path(1).path("dispatch").isObject()).isTrue();
    }

    @Test
    void leaveATraceInTheJournal() {
        client.post(ORDERS, "{\"id\": \"O-14\", \"equipment\": \"O-mill\"}");
        command("O-14", "Start");

        JsonNode entries = json(client.get("/api/v1/journal?kind=job-order&id=O-14"));

        assertThat(entries.findValuesAsText("command")).containsExactly("START", "STORE");
        assertThat(entries.path(0).path("edge").asText()).isEqualTo("http");
        assertThat(entries.path(0).path("record").path("state").asText()).isEqualTo("ALLOWED_TO_START");
        assertThat(json(client.get("/api/v1/journal?kind=job-order&limit=1")).size())
                .isEqualTo(1);
        assertThat(client.get("/api/v1/journal?id=O-14").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> command(String order, String command) {
        return client.post(ORDERS + "/" + order + "/commands", "{\"command\": \"" + command + "\"}");
    }

    private static String state(HttpResponse<String> order) {
        return json(order).path("state").asText();
    }
}
