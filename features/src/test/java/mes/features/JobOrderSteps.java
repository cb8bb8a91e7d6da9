package mes.features;

import static mes.plant.Soon.soon;
import static mes.plant.Soon.soonAndLastingly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
import mes.plant.Machine;

/** What is known of job orders. */
public final class JobOrderSteps {

    private final Scene scene;

    public JobOrderSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("job order {id} for {id}")
    public void released(String id, String equipment) {
        scene.site().workUnit(equipment);
        scene.erp().orders(id, equipment);
    }

    @Given("job order {id} is {term} at machine {id}")
    public void is(String id, String state, String equipment) throws Exception {
        Machine machine = scene.machine(equipment);
        machine.goOnline();
        released(id, equipment);
        soon(() -> assertThat(machine.jobOrders()).isNotEmpty());
        for (String command : commandsTo(state)) {
            machine.says(command, id);
        }
        is(id, state);
    }

    @Then("job order {id} is {term}")
    public void is(String id, String state) {
        soon(() -> assertThat(jobOrder(id).path("state").asText()).isEqualTo(state));
    }

    @Then("there is no job order {id}")
    public void isNone(String id) {
        assertThat(scene.site().admin().get("/api/v1/job-orders/" + id).status())
                .isEqualTo(404);
    }

    @Then("job order {id} asks for {int} {string}")
    public void asksFor(String id, int quantity, String product) {
        assertThat(jobOrder(id).path("product").asText()).isEqualTo(product);
        assertThat(jobOrder(id).path("quantity").asInt()).isEqualTo(quantity);
    }

    @Then("job order {id} has {int} good and {int} scrap")
    public void has(String id, int good, int scrap) {
        soonAndLastingly(() -> {
            JsonNode response = jobOrder(id).path("response");
            assertThat(List.of(
                            response.path("good").asInt(),
                            response.path("scrap").asInt()))
                    .containsExactly(good, scrap);
        });
    }

    @Then("the dispatch of {id} is {term}")
    public void dispatchIs(String id, String state) {
        soon(() ->
                assertThat(jobOrder(id).path("dispatch").path("state").asText()).isEqualTo(state));
    }

    @Then("the journal tells {term} of job order {id} {times}")
    public void journalTells(String command, String id, int times) {
        soonAndLastingly(() -> assertThat(jobOrder(id).path("journal"))
                .filteredOn(entry -> entry.path("kind").asText().equals("job-order")
                        && entry.path("command").asText().equals(command))
                .hasSize(times));
    }

    private JsonNode jobOrder(String id) {
        return scene.site().jobOrder(id);
    }

    private static List<String> commandsTo(String state) {
        return switch (state) {
            case "AllowedToStart" -> List.of();
            case "Running" -> List.of("Begin");
            case "Ended" -> List.of("Begin", "Complete");
            default -> throw new IllegalArgumentException(state);
        };
    }
}
