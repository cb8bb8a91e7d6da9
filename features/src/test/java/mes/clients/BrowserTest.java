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

/** A supervisor watches the plant in Chromium, and never reloads the page. */
class BrowserTest {

    private final Site site = Stage.SITE;
    private final Doors doors = site.doors();

    @Test
    void showsTheWayOfAnOrder() throws Exception {
        site.machineUser("PAGE-PRESS");
        site.user("page-supervisor", "SUPERVISOR");

        try (var machine = new Machine(doors, "PAGE-PRESS");
                var page = Program.start(
                        "node",
                        "clients/page.mjs",
                        doors.http(),
                        "page-supervisor",
                        Site.password("page-supervisor"),
                        "PAGE-1",
                        "mes/v1/PAGE-PRESS/state")) {
            machine.goOnline();
            assertThat(seen(page, "loggedIn").path("loggedIn").asText()).isEqualTo("page-supervisor");

            assertThat(seen(page, "cloud").path("cloud").asText()).contains("To tell", "blocks");

            new Erp(site.admin()).orders("PAGE-1", "PAGE-PRESS");
            assertThat(seen(page, "appeared").path("appeared").asText()).isEqualTo("PAGE-1");

            machine.says("Begin", "PAGE-1");
            page.line("Running");

            machine.counts(9, 1, 0);
            machine.says("Complete", "PAGE-1");
            assertThat(seen(page, "made").path("made").asText())
                    .contains("9 of 10 pcs")
                    .contains("1 scrap");

            machine.raises("PageJammed", 700);
            assertThat(seen(page, "alerted").path("alerted").asText()).contains("PAGE-PRESS", "Unacknowledged");
            machine.clears("PageJammed");
            assertThat(seen(page, "acknowledged").path("acknowledged").asText()).contains("page-supervisor: on my way");

            machine.babbles("state", "garbage");
            assertThat(seen(page, "quarantined").path("quarantined").asText()).contains("JSON");

            JsonNode discarded = seen(page, "discarded");
            assertThat(discarded.path("reloaded").asBoolean()).isFalse();
            assertThat(discarded.path("trouble")).isEmpty();

            assertThat(seen(page, "loggedOut").path("loggedOut").asBoolean()).isTrue();
            assertThat(page.exitCode()).isZero();
        }
    }

    /** What the page was seen to show, as soon as it did. */
    private static JsonNode seen(Program page, String what) {
        return Json.tree(page.line("\"" + what + "\""));
    }
}
