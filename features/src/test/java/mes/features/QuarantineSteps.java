package mes.features;

import static mes.plant.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** What is in quarantine, and what is decided about it. */
public final class QuarantineSteps {

    private final Scene scene;
    private long message;

    public QuarantineSteps(Scene scene) {
        this.scene = scene;
    }

    @Then("a message of {id} is in quarantine because {string}")
    public void holds(String source, String reason) {
        soon(() -> assertThat(scene.site().quarantined(source))
                .hasValueSatisfying(
                        held -> assertThat(held.path("reason").asText()).contains(reason)));
        message = scene.site()
                .quarantined(source)
                .map(held -> held.path("id").asLong())
                .orElseThrow();
    }

    @Then("no message of {id} is in quarantine")
    public void holdsNone(String source) {
        soon(() -> assertThat(scene.site().quarantined(source)).isEmpty());
    }

    @When("a supervisor decides to {term} it")
    public void decides(String command) {
        scene.answered(scene.user("SUPERVISOR").post("/api/v1/quarantine/" + message + "/" + command));
    }
}
