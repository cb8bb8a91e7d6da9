package mes.features;

import static mes.plant.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/** What needs attention, and who deals with it. */
public final class AlertSteps {

    private final Scene scene;
    private List<String> heard = List.of();

    public AlertSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("machine {id} raises {term} of severity {int}")
    public void raises(String id, String condition, int severity) throws Exception {
        scene.machine(id).goOnline();
        scene.machine(id).raises(condition, severity);
        soon(() -> assertThat(scene.machine(id).isAcknowledged()).isTrue());
    }

    @When("machine {id} clears {term}")
    public void clears(String id, String condition) throws Exception {
        scene.machine(id).clears(condition);
        soon(() -> assertThat(scene.machine(id).isAcknowledged()).isTrue());
    }

    @When("an operator commands {term} of alert {term} of {id}")
    public void commands(String command, String condition, String equipment) {
        String path = "/api/v1/work-alerts/" + equipment + ":" + condition + "/commands";
        scene.answered(scene.user("OPERATOR").post(path, Map.of("command", command)));
    }

    @Then("alert {term} of {id} is {term}")
    public void is(String condition, String equipment, String handling) {
        soon(() -> assertThat(scene.site().alert(equipment, condition))
                .hasValueSatisfying(
                        alert -> assertThat(alert.path("handling").asText()).isEqualTo(handling)));
    }

    @Then("alert {term} of {id} is put aside")
    public void isPutAside(String condition, String equipment) {
        soon(() -> assertThat(scene.site().alert(equipment, condition))
                .hasValueSatisfying(
                        alert -> assertThat(alert.path("shelving").isObject()).isTrue()));
    }

    @Then("alert {term} of {id} is no longer put aside")
    public void isBack(String condition, String equipment) {
        soon(() -> assertThat(scene.site().alert(equipment, condition))
                .hasValueSatisfying(
                        alert -> assertThat(alert.path("shelving").isNull()).isTrue()));
    }

    @Then("no alert of {id} needs attention")
    public void isAtRest(String equipment) {
        soon(() -> assertThat(scene.site().alerts(equipment)).isEmpty());
    }

    @When("SCADA calls {term} of condition {term} at {id}")
    public void calls(String method, String condition, String equipment) throws Exception {
        scene.answered(scene.scada().deal(node(condition, equipment), method));
    }

    @When("SCADA shelves condition {term} at {id}")
    public void shelves(String condition, String equipment) throws Exception {
        scene.answered(scene.scada().shelve(node(condition, equipment)));
    }

    private String node(String condition, String equipment) {
        String node = "equipment/" + equipment + "/Alerts/" + condition;
        soon(() -> assertThat(scene.scada().read(node + "/EventId")).isNotNull());
        return node;
    }

    @When("SCADA refreshes its conditions")
    public void refreshes() throws Exception {
        heard = scene.scada().listen();
        scene.answered(scene.scada().refresh());
    }

    @Then("SCADA hears of {term} at {id}")
    public void hears(String condition, String equipment) {
        soon(() -> assertThat(heard).contains(condition + " at " + equipment));
    }
}
