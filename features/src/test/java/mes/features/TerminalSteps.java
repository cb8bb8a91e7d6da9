package mes.features;

import static mes.plant.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.Map;
import mes.plant.Json;

/** What devices and scripts of {@code MES_server} say and are told, in its own words. */
public final class TerminalSteps {

    private final Scene scene;

    public TerminalSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("terminal {id} listens")
    public void listens(String machine) throws Exception {
        scene.terminal(machine).listens();
    }

    @When("terminal {id} says {term} of {id}")
    public void says(String machine, String status, String workOrder) throws Exception {
        scene.terminal(machine).says(status, workOrder);
    }

    @When("a script creates work order {id} of {int} {string} for {id}")
    public void creates(String id, int quantity, String product, String machine) {
        scene.answered(scene.site().admin().post("/api/work-orders", workOrder(id, product, quantity, machine)));
    }

    @When("a script sends work order {id}")
    public void sends(String id) {
        scene.answered(scene.site().admin().post("/api/work-orders/" + id + "/send"));
    }

    @Then("terminal {id} gets work order {id} of {int} {string}")
    public void gets(String machine, String id, int quantity, String product) {
        var order = new HashMap<String, Object>(workOrder(id, product, quantity, machine));
        order.put("status", "PENDING");
        soon(() -> assertThat(scene.terminal(machine).workOrders()).containsExactly(Json.tree(Json.text(order))));
    }

    @Then("work order {id} is {term}")
    public void is(String id, String status) {
        soon(() -> assertThat(scene.site().admin().json("/api/work-orders"))
                .filteredOn(order -> order.path("order_id").asText().equals(id))
                .extracting(order -> order.path("status").asText())
                .containsExactly(status));
    }

    private static Map<String, Object> workOrder(String id, String product, int quantity, String machine) {
        return Map.of("order_id", id, "product", product, "quantity", quantity, "machine_id", machine);
    }
}
