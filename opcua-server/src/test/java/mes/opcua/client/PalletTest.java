package mes.opcua.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import mes.common.Origin;
import mes.common.Property;
import mes.connection.HandshakeKind;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.opcua.Foreigner;
import mes.opcua.OnPlant;
import mes.work.Actuals;
import mes.work.Dispatches;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobResponse;
import mes.work.JobResponses;
import mes.work.JobState;
import mes.work.Work;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPlant
class PalletTest {

    private static final Origin TEST = Origin.of("test", "tester");
    private static final int CARRIER = 7;

    static Foreigner station;
    static int port;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    JobControl jobs;

    @Autowired
    JobOrders orders;

    @Autowired
    JobResponses responses;

    @Autowired
    Dispatches dispatches;

    @Autowired
    Plc.Parts parts;

    final EquipmentId stationId = new EquipmentId("STATION-" + UUID.randomUUID());
    final int order = ThreadLocalRandom.current().nextInt(1_000, 1_000_000_000);
    Plc plc;

    @BeforeAll
    static void switchOn() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        station = Foreigner.start("pallets.mjs", Integer.toString(port));
    }

    @AfterAll
    static void switchOff() {
        station.close();
    }

    @BeforeEach
    void aStationThatIsFollowed() {
        equipment.put(stationId, EquipmentLevel.WORK_UNIT, null, "a station", TEST);
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

        await().until(() -> orders.get(id).state() == JobState.ENDED);
        JsonNode told = station.ask("told");
        assertThat(told.findValuesAsText("write")).containsExactly("true", "false");
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

        await().until(() -> orders.get(id).state() == JobState.ENDED);
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
        await().until(() -> orders.get(id).state() == JobState.ENDED);

        plc.close();
        plc = follow();
        arrive(order);

        await().until(() -> station.ask("told").findValuesAsText("task").equals(List.of("-1")));
        assertThat(responses.find(id).orElseThrow().good()).isEqualByComparingTo("0");
    }

    private Plc follow() {
        PlcSettings settings = new PlcSettings(
                "opc.tcp://127.0.0.1:" + port,
                stationId.value(),
                null,
                null,
                SecurityPolicy.None,
                Map.of(),
                Map.of(),
                Map.of(),
                Duration.ofMillis(20),
                Duration.ofSeconds(10),
                Patience.USUAL,
                HandshakeKind.RFID_PALLET,
                Pallets.USUAL_PARAMETER,
                Map.of(),
                Set.of(),
                Set.of());
        return new Plc(settings, parts);
    }

    /** The station must have been seen without a pallet before. */
    private void arrive(int orderId) throws IOException {
        await().until(() -> plc.status().connected());
        station.ask("pallet", "carrier", CARRIER, "order", orderId);
    }

    private JobOrderId start(String colour) {
        JobOrderId id = new JobOrderId(Integer.toString(order));
        List<Property> parameters = List.of(new Property("Upper_Color", colour, null));
        jobs.store(id, new Work(null, null, "Phone Case", stationId, "", 0, null, null, List.of(), parameters), TEST);
        jobs.execute(id, JobCommand.START, TEST);
        return id;
    }
}
