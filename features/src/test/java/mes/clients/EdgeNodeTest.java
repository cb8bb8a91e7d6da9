package mes.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import mes.plant.Doors;
import mes.plant.Http;
import mes.plant.Json;
import mes.plant.Site;
import mes.plant.Stage;
import org.junit.jupiter.api.Test;

/** An edge node of Sparkplug B, by the client of Eclipse Tahu for Node. */
class EdgeNodeTest {

    private static final String LINE = "EDGE-LINE";
    private static final String MILL = "EDGE-MILL";

    private final Site site = Stage.SITE;
    private final Doors doors = site.doors();
    private final Http admin = site.admin();

    @Test
    void tellsWhatItsDeviceDoesAndDoesWhatItIsTold() throws Exception {
        site.equipment(LINE, "WorkCenter");
        site.machineUser(LINE);
        admin.post("/api/v1/equipment", Map.of("id", MILL, "level", "WorkUnit", "parent", LINE))
                .accepted();

        try (var edge =
                Program.start("node", "clients/edge.mjs", doors.mqtt(), "plant", LINE, Site.password(LINE), MILL)) {
            edge.line("born");
            await().until(() -> speed().equals("8000"));

            admin.post(
                            "/api/v1/sparkplug/nodes/plant/" + LINE + "/metrics",
                            Map.of("device", MILL, "metric", "Speed", "value", 9000))
                    .accepted();

            JsonNode told = Json.tree(edge.line("device"));
            assertThat(told.path("metric").asText()).isEqualTo("Speed");
            assertThat(told.path("value").asInt()).isEqualTo(9000);
            await().until(() -> speed().equals("9000"));
            assertThat(alive()).contains(LINE);
            edge.kill();
        }

        await().untilAsserted(() -> assertThat(alive()).doesNotContain(LINE));
    }

    private List<String> alive() {
        return admin.json("/api/v1/sparkplug/nodes").findValuesAsText("node");
    }

    private String speed() {
        return admin.json("/api/v1/equipment/" + MILL + "/property-values")
                .findPath("value")
                .asText();
    }
}
