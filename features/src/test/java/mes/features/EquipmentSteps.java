package mes.features;

import static mes.plant.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Map;

/** What is known of equipment. */
public final class EquipmentSteps {

    private final Scene scene;

    public EquipmentSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("{level} {id}")
    public void exists(String level, String id) {
        scene.site().equipment(id, level);
    }

    @Given("an administrator has {id} understood by {string}")
    public void isUnderstood(String id, String mapping) {
        var decoder = Map.of("id", id, "equipment", List.of(id), "mapping", mapping);
        scene.site().admin().post("/api/v1/decoders", decoder).accepted();
    }

    @Then("equipment {id} is a {term}")
    public void is(String id, String level) {
        soon(() -> assertThat(scene.site()
                        .admin()
                        .json("/api/v1/equipment/" + id)
                        .path("level")
                        .asText())
                .isEqualTo(level));
    }

    @Then("there is no equipment {id}")
    public void isNone(String id) {
        assertThat(scene.site().admin().get("/api/v1/equipment/" + id).status()).isEqualTo(404);
    }

    @Then("equipment {id} is seen {term} and {term}")
    public void isSeen(String id, String state, String connection) {
        soon(() -> assertThat(scene.site().equipmentState(id)).hasValueSatisfying(seen -> {
            assertThat(seen.path("state").asText()).isEqualTo(state);
            assertThat(seen.path("online").asBoolean()).isEqualTo(connection.equals("online"));
        }));
    }

    @Then("property {term} of {id} is {double}")
    public void measures(String property, String id, double value) {
        soon(() -> assertThat(scene.site().admin().json("/api/v1/equipment/" + id + "/property-values"))
                .filteredOn(known -> known.path("property").asText().equals(property))
                .extracting(known -> known.path("value").asDouble())
                .containsExactly(value));
    }
}
