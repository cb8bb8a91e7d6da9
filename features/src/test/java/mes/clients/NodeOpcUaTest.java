package mes.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import mes.plant.Doors;
import mes.plant.Erp;
import mes.plant.Json;
import mes.plant.Machine;
import mes.plant.Site;
import mes.plant.Stage;
import org.junit.jupiter.api.Test;

/** node-opcua, an OPC UA stack that shares no line with the server's, looks at the plant. */
class NodeOpcUaTest {

    private static final String SCRIPT = "clients/opcua.mjs";

    private final Site site = Stage.SITE;
    private final Doors doors = site.doors();

    @Test
    void followsAJobOrder() throws Exception {
        site.machineUser("NODE-PRESS");
        new Erp(site.admin()).orders("NODE-1", "NODE-PRESS");

        try (var machine = new Machine(doors, "NODE-PRESS");
                var client = Program.start(
                        "node", SCRIPT, "follow", doors.opcUa(), Doors.ADMIN, doors.password(), "NODE-1")) {
            client.line("AllowedToStart");
            machine.goOnline();
            machine.says("Begin", "NODE-1");
            client.line("Running");
            machine.says("Complete", "NODE-1");

            JsonNode seen = Json.tree(client.line("{"));
            assertThat(seen.path("objects")).extracting(JsonNode::asText).contains("Plant", "JobOrders");
            assertThat(seen.path("jobOrder")).extracting(JsonNode::asText).contains("State", "Equipment", "Priority");
            assertThat(seen.path("product").asText()).isEqualTo("PUMP");
            assertThat(seen.path("quantity").asInt()).isEqualTo(10);
            assertThat(seen.path("states"))
                    .extracting(JsonNode::asText)
                    .containsExactly("AllowedToStart", "Running", "Ended");
        }
    }

    @Test
    void isRefusedWithoutTheRightPassword() throws Exception {
        try (var client = Program.start("node", SCRIPT, "refusals", doors.opcUa(), Doors.ADMIN)) {
            // It may warn of the versions of its libraries before.
            JsonNode refusals = Json.tree(client.line("{"));

            assertThat(refusals.path("anonymous").asText()).isEqualTo("BadUserAccessDenied");
            assertThat(refusals.path("wrongPassword").asText()).isEqualTo("BadUserAccessDenied");
        }
    }
}
