package mes.opcua.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import mes.common.Property;
import mes.connection.HandshakeKind;
import mes.equipment.EquipmentId;
import mes.opcua.ForeignServer;
import mes.opcua.OnPlant;
import mes.work.Actuals;
import mes.work.Dispatches;
import mes.work.JobOrderId;
import mes.work.JobResponse;
import mes.work.JobResponses;
import mes.work.JobState;
import mes.work.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPlant
class PalletTest {

    private static final int CARRIER = 7;

    static ForeignServer station;

    @Autowired
    ShopFloor floor;

    @Autowired
    JobResponses responses;

    @Autowired
    Dispatches dispatches;

    EquipmentId stationId;
    final int order = ThreadLocalRandom.current().nextInt(1_000, 1_000_000_000);
    Plc plc;

    @BeforeAll
    static void switchOn() throws IOException {
        station = ForeignServer.start("pallets.mjs");
    }

    @AfterAll
    static void switchOff() {
        station.close();
    }

    @BeforeEach
    void aStationThatIsFollowed() {
        stationId = floor.workUnit("STATION");
        plc = follow();
    }

    @AfterEach
    void theShiftEnds() {
        plc.close();
    }

    @Test
    void hasTheOrderOfAPalletDone() throws IOException {
        JobOrderId id = start("Blue");

        arrive(order);

        floor.awaitState(id, JobState.ENDED);
        await().untilAsserted(() ->
                assertThat(station.ask("told").findValuesAsText("write")).containsExactly("true", "false"));
        JsonNode told = station.ask("told");
        assertThat(told.findValuesAsText("task")).containsExactly("2");
        assertThat(told.findValuesAsText("execute")).containsExactly("true");
        assertThat(told.get(0).get("pallet"))
                .extracting(JsonNode::asInt)
                .startsWith(CARRIER, order)
                .endsWith(Collections.nCopies(30, 0).toArray(Integer[]::new));
        assertThat(dispatches.find(id).orElseThrow().word()).isEqualTo("carrier 7");
        assertThat(responses
                        .find(id)
                        .map(JobResponse::actuals)
                        .map(Actuals::data)
                        .orElseThrow())
                .containsExactly(new Property("Carrier", "7", null));
    }

    @Test
    void tellsTheTaskOfTheOrdersColour() throws IOException {
        JobOrderId id = start("Black");

        arrive(order);

        floor.awaitState(id, JobState.ENDED);
        assertThat(station.ask("told").findValuesAsText("task")).containsExactly("1");
    }

    @Test
    void letsAPalletOfAnUnknownOrderPass() throws IOException {
        arrive(order);

        await().until(() -> station.ask("told").findValuesAsText("execute").equals(List.of("true")));
        JsonNode told = station.ask("told");
        assertThat(told.findValuesAsText("task")).containsExactly("-1");
        assertThat(told.findValues("pallet")).isEmpty();
    }

    @Test
    void letsAPalletPassWhoseOrderIsDone() throws IOException {
        JobOrderId id = start("Red");
        arrive(order);
        floor.awaitState(id, JobState.ENDED);

        plc.close();
        plc = follow();
        arrive(order);

        await().until(() -> station.ask("told").findValuesAsText("task").equals(List.of("-1")));
        assertThat(responses.find(id).orElseThrow().good()).isEqualByComparingTo("0");
    }

    private Plc follow() {
        return floor.follow(station.url(), stationId, HandshakeKind.RFID_PALLET, Map.of());
    }

    /** The station must have been seen without a pallet before. */
    private void arrive(int orderId) throws IOException {
        await().until(() -> plc.status().connected());
        station.ask("pallet", "carrier", CARRIER, "order", orderId);
    }

    private JobOrderId start(String colour) {
        JobOrderId id = new JobOrderId(Integer.toString(order));
        List<Property> parameters = List.of(new Property("Upper_Color", colour, null));
        floor.start(id, new Work(null, null, "Phone Case", stationId, "", 0, null, null, List.of(), parameters));
        return id;
    }
}
