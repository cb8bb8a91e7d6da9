package mes.clients;

import static mes.plant.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import mes.plant.Bod;
import mes.plant.Doors;
import mes.plant.Erp;
import mes.plant.Json;
import mes.plant.Site;
import mes.plant.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** curl and the clients of Mosquitto, and nothing else, take an order from the ERP to a machine and back. */
class CommandLineTest {

    private final Site site = Stage.SITE;
    private final Doors doors = site.doors();

    @TempDir
    Path folder;

    @Test
    void takesAnOrderToTheMachineAndItsPerformanceBack() throws Exception {
        site.machineUser("SHELL-PRESS");
        listen("SHELL-PRESS", "-E");

        assertThat(curl("ProcessJobList", Erp.tenPumps("SHELL-1", "SHELL-PRESS"))
                        .outcome())
                .isEqualTo("Accepted");
        assertThat(listen("SHELL-PRESS", "-C", "2", "-W", "20"))
                .contains("\"jobOrder\":\"SHELL-1\"")
                .contains("\"order_id\":\"SHELL-1\"");

        say("SHELL-PRESS", "machine/ack/SHELL-PRESS", Map.of("order_id", "SHELL-1", "status", "IN_PROGRESS"));
        soon(() -> assertThat(stateOf("SHELL-1")).isEqualTo("Running"));
        say("SHELL-PRESS", "mes/v1/SHELL-PRESS/count", event(1, Map.of("good", 8, "scrap", 2, "rework", 0)));
        soon(() -> assertThat(goodOf("SHELL-1")).isEqualTo(8));
        say("SHELL-PRESS", "machine/ack/SHELL-PRESS", Map.of("order_id", "SHELL-1", "status", "COMPLETED"));
        soon(() -> assertThat(stateOf("SHELL-1")).isEqualTo("Ended"));

        Bod shown = curl("GetWorkPerformance", Map.of("order", "SHELL-1"));
        assertThat(shown.name()).isEqualTo("ShowWorkPerformance");
        assertThat(shown.quantity("Produced")).isEqualTo(8);
        assertThat(shown.quantity("Scrap")).isEqualTo(2);
    }

    @Test
    void isAnsweredAsMqtt5Asks() throws Exception {
        site.machineUser("SHELL-MIXER");
        var begin = event(1, Map.of("jobOrder", "SHELL-404", "command", "Begin"));

        String answer = mosquitto(
                "rr",
                "SHELL-MIXER",
                "-W",
                "20",
                "-t",
                "mes/v1/SHELL-MIXER/job-command",
                "-e",
                "mes/v1/SHELL-MIXER/answer",
                "-m",
                Json.text(begin));

        assertThat(answer).contains("\"accepted\":false").contains("UNKNOWN");
    }

    @Test
    void isTurnedAwayWithoutAName() throws Exception {
        String port = Integer.toString(doors.mqttPort());

        try (var stranger = Program.start("mosquitto_sub", "-V", "5", "-p", port, "-t", "#", "-C", "1", "-W", "5")) {
            assertThat(stranger.exitCode()).isNotZero();
            assertThat(stranger.said()).containsIgnoringCase("connection error");
        }
        assertThat(Program.run("curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", doors.http() + "/b2mml"))
                .isEqualTo("401");
    }

    private Bod curl(String message, Map<String, String> values) throws IOException {
        Path body = Files.writeString(folder.resolve("message.xml"), Erp.message(message, values));
        return new Bod(Program.run(
                "curl",
                "-sS",
                "-u",
                Doors.ADMIN + ":" + doors.password(),
                "-H",
                "Content-Type: application/xml",
                "--data-binary",
                "@" + body,
                doors.http() + "/b2mml"));
    }

    private String listen(String machine, String... until) throws IOException {
        return mosquitto(
                "sub",
                machine,
                Stream.concat(
                                Stream.of(
                                        "-c",
                                        "-i",
                                        machine,
                                        "-x",
                                        "3600",
                                        "-t",
                                        "mes/v1/" + machine + "/job-order",
                                        "-t",
                                        "work-orders/" + machine),
                                Stream.of(until))
                        .toArray(String[]::new));
    }

    private void say(String machine, String topic, Map<String, ?> message) throws IOException {
        assertThat(mosquitto("pub", machine, "-t", topic, "-m", Json.text(message)))
                .isEmpty();
    }

    private String mosquitto(String what, String machine, String... words) throws IOException {
        var fixed = Stream.of(
                "mosquitto_" + what,
                "-V",
                "5",
                "-q",
                "1",
                "-p",
                Integer.toString(doors.mqttPort()),
                "-u",
                machine,
                "-P",
                Site.password(machine));
        return Program.run(Stream.concat(fixed, Stream.of(words)).toArray(String[]::new));
    }

    private static Map<String, Object> event(long sequence, Map<String, ?> body) {
        var event = new LinkedHashMap<String, Object>(body);
        event.put("schema", 1);
        event.put("epoch", "shell");
        event.put("sequence", sequence);
        event.put("time", Instant.now().toString());
        event.put("timeQuality", "synchronized");
        return event;
    }

    private String stateOf(String jobOrder) {
        return site.jobOrder(jobOrder).path("state").asText();
    }

    private int goodOf(String jobOrder) {
        return site.jobOrder(jobOrder).path("response").path("good").asInt();
    }
}
