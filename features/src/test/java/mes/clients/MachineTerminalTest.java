package mes.clients;

import static mes.plant.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mes.plant.Doors;
import mes.plant.Site;
import mes.plant.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The firmware's own machine terminal, run as a program, where that was built: make -C firmware. */
@EnabledIf("isBuilt")
class MachineTerminalTest {

    private static final Path TERMINAL = Path.of("../firmware/terminal/terminal");
    private static final String NOBODY = "1";

    private final Site site = Stage.SITE;
    private final Doors doors = site.doors();

    @TempDir
    Path folder;

    static boolean isBuilt() {
        return Files.isExecutable(TERMINAL);
    }

    @Test
    void makesAnOrderThroughAPowerFailureAndAnAbsence() throws Exception {
        site.machineUser("DESK-MILL");
        release("DESK-1", "DESK-MILL");

        try (Program terminal = terminal("DESK-MILL", port())) {
            soon(() -> assertThat(order("DESK-1").path("dispatch").path("state").asText())
                    .isEqualTo("ACKNOWLEDGED"));
            terminal.hear("begin");
            terminal.hear("good 2");
            soon(() -> assertThat(good("DESK-1")).isEqualTo(2));
            terminal.kill();
        }
        try (Program offline = terminal("DESK-MILL", NOBODY)) {
            offline.hear("good 3");
            offline.hear("quit");
            assertThat(offline.exitCode()).isZero();
        }
        try (Program terminal = terminal("DESK-MILL", port())) {
            terminal.hear("complete");
            terminal.hear("settle");
            terminal.hear("quit");
            assertThat(terminal.exitCode()).isZero();
        }

        assertThat(order("DESK-1").path("state").asText()).isEqualTo("Ended");
        assertThat(good("DESK-1")).isEqualTo(5);
        assertThat(site.quarantined("DESK-MILL")).isEmpty();
    }

    @Test
    void learnsThatTheServerRefused() throws Exception {
        site.machineUser("DESK-SAW");
        release("DESK-2", "DESK-SAW");

        try (Program terminal = terminal("DESK-SAW", port())) {
            soon(() -> assertThat(order("DESK-2").path("dispatch").path("state").asText())
                    .isEqualTo("ACKNOWLEDGED"));
            terminal.kill();
        }
        try (Program offline = terminal("DESK-SAW", NOBODY)) {
            offline.hear("begin");
            offline.hear("quit");
            assertThat(offline.exitCode()).isZero();
        }
        site.admin()
                .post("/api/v1/job-orders/DESK-2/commands", Map.of("command", "Abort"))
                .accepted();
        try (Program terminal = terminal("DESK-SAW", port())) {
            terminal.hear("settle");
            soon(() -> {
                terminal.hear("show");
                assertThat(terminal.said()).contains("waiting 0").contains("no order");
            });
        }
    }

    private void release(String id, String equipment) {
        site.admin()
                .post(
                        "/api/v1/job-orders",
                        Map.of("id", id, "equipment", equipment, "product", "PUMP", "quantity", 5, "start", true))
                .accepted();
    }

    private JsonNode order(String id) {
        return site.jobOrder(id);
    }

    private int good(String id) {
        return order(id).path("response").path("good").asInt();
    }

    private String port() {
        return Integer.toString(doors.mqttPort());
    }

    private Program terminal(String equipment, String port) throws IOException {
        return Program.start(
                "env",
                "MT_PASSWORD=" + Site.password(equipment),
                TERMINAL.toString(),
                "--equipment",
                equipment,
                "--user",
                equipment,
                "--port",
                port,
                "--flash",
                folder.resolve(equipment).toString());
    }
}
