package mes.features;

import static mes.plant.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** How far the ERP was told. */
public final class PerformanceSteps {

    private final Scene scene;

    public PerformanceSteps(Scene scene) {
        this.scene = scene;
    }

    @Then("something waits for the ERP")
    public void waits() {
        soon(() -> assertThat(scene.site().admin().json("/api/v1/cursors"))
                .filteredOn(cursor -> cursor.path("name").asText().equals("erp"))
                .allSatisfy(cursor -> {
                    assertThat(cursor.path("backlog").asLong()).isPositive();
                    assertThat(cursor.path("failure").asText()).isNotEmpty();
                }));
    }

    @Then("the performance of {id} is set aside")
    public void isSetAside(String jobOrder) {
        soon(() -> assertThat(setAside(jobOrder)).isPositive());
    }

    @When("a supervisor sends the performance of {id} again")
    public void sendsAgain(String jobOrder) {
        String path = "/api/v1/set-aside/erp/" + setAside(jobOrder) + "/again";
        scene.answered(scene.site().admin().post(path));
    }

    private long setAside(String jobOrder) {
        for (JsonNode entry : scene.site().admin().json("/api/v1/set-aside")) {
            if (entry.toString().contains(jobOrder)) {
                return entry.path("position").asLong();
            }
        }
        return 0;
    }
}
