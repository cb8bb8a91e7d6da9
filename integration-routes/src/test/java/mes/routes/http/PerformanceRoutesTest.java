package mes.routes.http;

import static mes.routes.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import mes.OnMillwright;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.performance.EquipmentReports;
import mes.performance.MachineryState;
import mes.performance.OperationMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnMillwright
class PerformanceRoutesTest {

    private static final Origin TEST = Origin.of("test", "tester");

    @LocalServerPort
    int port;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    EquipmentReports reports;

    final EquipmentId mill = new EquipmentId("MILL-" + UUID.randomUUID());
    final String path = "/api/v1/equipment/" + mill;
    Client client;

    @BeforeEach
    void aMill() {
        client = Client.administrator(port);
        equipment.add(mill, EquipmentLevel.WORK_UNIT, null, "", TEST);
    }

    @Test
    void tellsIndicatorsAndWhatTheyAreComputedFrom() {
        reports.state(mill, MachineryState.EXECUTING, OperationMode.PROCESSING, null, at("06:00"), TEST);
        reports.state(mill, MachineryState.OUT_OF_SERVICE, OperationMode.PROCESSING, "jam", at("07:30"), TEST);
        reports.count(mill, BigDecimal.valueOf(9), BigDecimal.ONE, BigDecimal.ZERO, null, at("07:00"), TEST);

        JsonNode kpis = json(client.get(path + "/kpis?from=2026-11-02T06:00:00Z&to=2026-11-02T08:00:00Z"));

        assertThat(kpis.path("productionTime").asDouble()).isEqualTo(5_400);
        assertThat(kpis.path("delayTime").asDouble()).isEqualTo(1_800);
        assertThat(kpis.path("availability").asDouble()).isEqualTo(0.75);
        assertThat(kpis.path("qualityRatio").asDouble()).isEqualTo(0.9);
        assertThat(kpis.path("oee").isNull()).isTrue();
    }

    @Test
    void tellsTheDaySoFarWithoutASpan() {
        JsonNode kpis = json(client.get(path + "/kpis"));

        assertThat(Instant.parse(kpis.path("from").asText()))
                .isBefore(kpis.path("to").asText());
        assertThat(kpis.path("good").asDouble()).isZero();
    }

    @Test
    void declinesIndicatorsOfNoTimeAndOfNothing() {
        assertThat(client.get(path + "/kpis?from=2026-11-02T06:00:00Z&to=2026-11-02T06:00:00Z")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.get("/api/v1/equipment/NOBODY/kpis").statusCode()).isEqualTo(404);
    }

    @Test
    void takesWhatAPropertyMeans() {
        HttpResponse<String> described = put("""
                {"description": "of the spindle", "unit": "°C", "retentionDays": 30}""");

        assertThat(described.body()).isEqualTo("""
                {"property":"Temp 1","description":"of the spindle","unit":"°C","retentionDays":30}""");
        assertThat(client.get(path + "/properties").body()).isEqualTo("[" + described.body() + "]");
    }

    @Test
    void takesTheUnitOfAPropertyFromB2mml() {
        put("{\"retentionDays\": 30}");

        HttpResponse<String> answer = client.with("Content-Type", "application/xml")
                .send("POST", "/b2mml", BodyPublishers.ofString("""
                        <SyncEquipment xmlns="http://www.mesa.org/xml/B2MML" releaseID="V0701">
                          <ApplicationArea>
                            <CreationDateTime>2026-11-20T06:00:00+01:00</CreationDateTime>
                            <BODID>%1$s</BODID>
                          </ApplicationArea>
                          <DataArea>
                            <Sync><ActionCriteria><ActionExpression actionCode="Change"/></ActionCriteria></Sync>
                            <Equipment>
                              <ID>%1$s</ID>
                              <EquipmentProperty>
                                <ID>Temp 1</ID>
                                <Description>of the spindle</Description>
                                <Value><ValueString>80</ValueString><UnitOfMeasure>CEL</UnitOfMeasure></Value>
                              </EquipmentProperty>
                              <EquipmentProperty><ID>Colour</ID></EquipmentProperty>
                            </Equipment>
                          </DataArea>
                        </SyncEquipment>""".formatted(mill)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(client.get(path + "/properties").body()).isEqualTo("""
                [{"property":"Temp 1","description":"of the spindle","unit":"CEL","retentionDays":30}]""");
    }

    @Test
    void declinesAPropertyThatIsKeptForNoTime() {
        assertThat(put("{\"retentionDays\": 0}").statusCode()).isEqualTo(400);
        assertThat(client.get("/api/v1/equipment/NOBODY/properties").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> put(String body) {
        return client.with("Content-Type", "application/json")
                .send("PUT", path + "/properties/Temp%201", BodyPublishers.ofString(body));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-02T" + time + ":00Z");
    }
}
