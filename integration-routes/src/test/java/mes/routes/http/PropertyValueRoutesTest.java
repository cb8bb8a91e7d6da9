package mes.routes.http;

import static mes.routes.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mes.OnMillwright;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.performance.PropertyValue;
import mes.performance.PropertyValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnMillwright
class PropertyValueRoutesTest {

    private static final Instant START = Instant.parse("2026-11-01T06:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    PropertyValues values;

    final EquipmentId oven = new EquipmentId("Öfen " + UUID.randomUUID());
    final String path =
            "/api/v1/equipment/" + oven.value().replace(" ", "%20").replace("Ö", "%C3%96") + "/property-values";
    Client client;

    @BeforeEach
    void anOvenThatSaidFourValues() {
        client = Client.administrator(port);
        equipment.add(oven, EquipmentLevel.WORK_UNIT, null, "", Origin.of("test", "tester"));
        values.addAll(List.of(
                said("temperature", 0, "180"),
                said("program", 0, "Brot, \"hell\""),
                said("temperature", 60, "190.5"),
                said("temperature", 120, "200")));
    }

    @Test
    void tellsTheNewestValues() {
        values.markStale(oven, "program", START.plusSeconds(300));

        assertThat(client.get(path).body()).isEqualTo("""
                [{"equipment":"%1$s","property":"program","time":"2026-11-01T06:00:00Z","value":"Brot, \\"hell\\"",\
                "staleSince":"2026-11-01T06:05:00Z"},\
                {"equipment":"%1$s","property":"temperature","time":"2026-11-01T06:02:00Z","value":"200",\
                "staleSince":null}]""".formatted(oven));
    }

    @Test
    void tellsTheHistoryOfAProperty() {
        assertThat(client.get(path + "?property=temperature&from=2026-11-01T06:00:00Z&to=2026-11-01T06:02:00Z")
                        .body())
                .isEqualTo("""
                        [{"time":"2026-11-01T06:00:00Z","property":"temperature","value":"180"},\
                        {"time":"2026-11-01T06:01:00Z","property":"temperature","value":"190.5"}]""");
        assertThat(client.get(path + "?property=pressure").body()).isEqualTo("[]");
    }

    @Test
    void leadsFromPageToPageWithoutLosingWhatHasTheSameTime() {
        HttpResponse<String> first = client.get(path + "?limit=1");
        HttpResponse<String> second = client.get(next(first));
        HttpResponse<String> last = client.get(next(second));

        assertThat(json(first).findValuesAsText("property")).containsExactly("program", "temperature");
        assertThat(json(second).findValuesAsText("value")).containsExactly("190.5");
        assertThat(json(last).findValuesAsText("value")).containsExactly("200");
        assertThat(last.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void downloadsEverythingAsCsv() {
        HttpResponse<String> answer = client.with("Accept", "text/csv").get(path);

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.body()).isEqualTo("""
                time,property,value
                2026-11-01T06:00:00Z,program,"Brot, ""hell\"""
                2026-11-01T06:00:00Z,temperature,180
                2026-11-01T06:01:00Z,temperature,190.5
                2026-11-01T06:02:00Z,temperature,200
                """);
    }

    @Test
    void downloadsWhatIsAskedForAndTheHeaderWhereThereIsNothing() {
        Client csv = client.with("Accept", "text/csv, */*;q=0.1");

        assertThat(csv.get(path + "?property=temperature&from=2026-11-01T07:01:00%2B01:00&limit=1")
                        .body())
                .isEqualTo("time,property,value\n2026-11-01T06:01:00Z,temperature,190.5\n");
        assertThat(csv.get(path + "?property=pressure").body()).isEqualTo("time,property,value\n");
    }

    @Test
    void answersJsonToWhoeverWantsCsvLess() {
        assertThat(client.with("Accept", "application/json, text/csv;q=0.5")
                        .get(path)
                        .body())
                .startsWith("[");
        assertThat(client.with("Accept", "nonsense").get(path).body()).startsWith("[");
    }

    @Test
    void downloadsMoreThanIsReadAtOnce() {
        values.addAll(IntStream.range(0, 30_000)
                .mapToObj(i -> said("speed", 0, "" + i, i))
                .toList());

        Stream<String> lines = client.with("Accept", "text/csv")
                .get(path + "?property=speed")
                .body()
                .lines()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1));

        assertThat(lines)
                .containsExactlyElementsOf(
                        IntStream.range(0, 30_000).mapToObj(i -> "" + i).toList());
    }

    @Test
    void sumsUpForCharts() {
        String span = "?property=temperature&from=2026-11-01T06:00:00Z&to=2026-11-01T06:04:00Z";
        String expected = """
                [{"time":"2026-11-01T06:00:00Z","count":2,"minimum":180.0,"maximum":190.5,"average":185.25},\
                {"time":"2026-11-01T06:02:00Z","count":1,"minimum":200.0,"maximum":200.0,"average":200.0}]""";

        assertThat(client.get(path + span + "&interval=2m").body()).isEqualTo(expected);
        assertThat(client.get(path + span + "&points=2").body()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                ?from=yesterday                                                         | 400 | yesterday
                ?from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z                      | 400 | from is later than to
                ?limit=0                                                                | 400 | found: 0
                ?limit=10001                                                            | 400 | found: 10001
                ?points=10&from=2026-11-01T00:00:00Z                                    | 400 | property is missing
                ?points=10&property=temperature                                         | 400 | from is missing
                ?interval=often&property=temperature&from=2026-11-01T00:00:00Z          | 400 | interval often is no duration
                ?interval=1ms&property=temperature&from=2026-11-01T00:00:00Z            | 400 | at most 10000 of them
                ?interval=-5m&property=temperature&from=2026-11-01T00:00:00Z            | 400 | an interval has at least 1 ms
                """)
    void declines(String query, int status, String reason) {
        HttpResponse<String> answer = client.get(path + query);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("detail").asText()).contains(reason);
    }

    @Test
    void knowsNothingOfOtherEquipment() {
        assertThat(client.get("/api/v1/equipment/NOBODY/property-values?limit=1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.with("Accept", "text/csv")
                        .get("/api/v1/equipment/NOBODY/property-values")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String next(HttpResponse<String> page) {
        return page.headers().firstValue("Link").orElseThrow().replaceAll("<(.*)>; rel=\"next\"", "$1");
    }

    private PropertyValue said(String property, int second, String value) {
        return said(property, second, value, 0);
    }

    private PropertyValue said(String property, int second, String value, int millis) {
        return new PropertyValue(oven, property, START.plusSeconds(second).plusMillis(millis), value);
    }
}
