package mes.restart;

import static mes.plant.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import mes.plant.Bod;
import mes.plant.Doors;
import mes.plant.Erp;
import mes.plant.Machine;
import mes.plant.Reply;
import mes.plant.Server;
import mes.plant.Site;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the server dies without warning, nothing is lost and nothing is there twice when it is back. */
class RestartTest {

    private static final Doors DOORS = Doors.free();
    private static final Site SITE = new Site(DOORS);

    @TempDir
    static Path folder;

    private static Server server;

    private final Erp erp = new Erp(SITE.admin());

    @BeforeAll
    static void start() {
        server = Server.start(DOORS, folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void takesAnOrderToItsEndOverThreeDeaths() throws Exception {
        SITE.machineUser("PRESS");
        try (var machine = new Machine(DOORS, "PRESS")) {
            machine.goOnline();
            machine.goOffline();
            Reply answer = erp.sends("ProcessJobList", Erp.tenPumps("JO-1", "PRESS"));

            dieAndRise();
            assertThat(erp.repeats()).isEqualTo(answer);
            machine.goOnline();
            soon(() -> assertThat(machine.jobOrders()).hasSize(1));
            machine.says("Acknowledge", "JO-1");
            soon(() -> assertThat(dispatchState("JO-1")).isEqualTo("ACKNOWLEDGED"));

            dieAndRise();
            machine.goOnline();
            machine.says("Begin", "JO-1");
            soon(() -> assertThat(state("JO-1")).isEqualTo("Running"));

            dieAndRise();
            machine.goOnline();
            machine.repeats();
            machine.counts(9, 1, 0);
            machine.says("Complete", "JO-1");
            soon(() -> assertThat(state("JO-1")).isEqualTo("Ended"));

            Bod shown = erp.asks("WorkPerformance", "JO-1");
            assertThat(shown.quantity("Produced")).isEqualTo(9);
            assertThat(shown.quantity("Scrap")).isEqualTo(1);
            assertThat(machine.jobOrders()).hasSize(1);
            assertThat(history("JO-1")).containsExactlyInAnyOrder("STORE", "START", "BEGIN", "COMPLETE");
        }
    }

    @Test
    void countsOnWhenItDiesWhileAMachineCounts() throws Exception {
        SITE.machineUser("MIXER");
        try (var machine = new Machine(DOORS, "MIXER")) {
            machine.goOnline();
            erp.orders("JO-2", "MIXER");
            machine.says("Begin", "JO-2");
            soon(() -> assertThat(state("JO-2")).isEqualTo("Running"));

            var counting = CompletableFuture.supplyAsync(() -> countUntilTheConnectionBreaks(machine));
            soon(() -> assertThat(good("JO-2")).isGreaterThan(20));
            dieAndRise();
            int total = counting.get();
            machine.goOnline();
            machine.repeats();
            machine.counts(total + 1, 0, 0);

            soon(() -> assertThat(machine.isAcknowledged()).isTrue());
            assertThat(good("JO-2")).isEqualTo(total + 1);
        }
    }

    @Test
    void saysFirstWhereEverythingIs() {
        assertThat(server.log().lines().filter(line -> !line.isBlank()))
                .element(0)
                .isEqualTo("  Millwright is ready.");
    }

    @Test
    void refusesToWorkTwiceOnTheSameData() {
        try (var second = Server.launch(Doors.free(), folder)) {
            assertThat(second.awaitEnd()).isNotZero();
            assertThat(second.log()).contains("in use by process");
        }
        assertThat(SITE.admin().get("/api/v1/job-orders").status()).isEqualTo(200);
    }

    private static void dieAndRise() {
        server.kill();
        server = Server.start(DOORS, folder);
    }

    /** @return the total that it counted last, be it heard or not */
    private static int countUntilTheConnectionBreaks(Machine machine) {
        for (int total = 1; ; total++) {
            try {
                machine.counts(total, 0, 0);
            } catch (MqttException broken) {
                return total;
            }
        }
    }

    private static String state(String jobOrder) {
        return SITE.jobOrder(jobOrder).path("state").asText();
    }

    private static String dispatchState(String jobOrder) {
        return SITE.jobOrder(jobOrder).path("dispatch").path("state").asText();
    }

    private static int good(String jobOrder) {
        return SITE.jobOrder(jobOrder).path("response").path("good").asInt();
    }

    /** The commands that the job order ever obeyed. */
    private static List<String> history(String jobOrder) {
        JsonNode journal = SITE.jobOrder(jobOrder).path("journal");
        return StreamSupport.stream(journal.spliterator(), false)
                .filter(entry -> entry.path("kind").asText().equals("job-order"))
                .map(entry -> entry.path("command").asText())
                .toList();
    }
}
