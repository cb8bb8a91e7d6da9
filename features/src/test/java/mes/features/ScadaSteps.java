package mes.features;

import static mes.plant.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import mes.plant.Answer;
import mes.plant.Scada;

/** What SCADA sees by OPC UA. */
public final class ScadaSteps {

    private final Scene scene;
    private List<Object> seen = List.of();

    public ScadaSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("SCADA watches job order {id}")
    public void watches(String jobOrder) throws Exception {
        String node = "job-order/" + jobOrder + "/State";
        soon(() -> assertThat(scene.scada().read(node)).isNotNull());
        seen = scene.scada().watch(node);
    }

    @Then("SCADA sees {term}, {term} and {term}")
    public void sees(String first, String second, String third) {
        soon(() -> assertThat(seen).containsExactly(first, second, third));
    }

    @Then("SCADA sees equipment {id} as {term}")
    public void sees(String equipment, String state) {
        soon(() -> assertThat(scene.scada().read("equipment/" + equipment + "/State"))
                .isEqualTo(state));
    }

    @When("SCADA writes the state of job order {id}")
    public void writes(String jobOrder) throws Exception {
        var status = scene.scada().write("job-order/" + jobOrder + "/State", "Ended");
        scene.answered(new Answer(Scada.nameOf(status), ""));
    }

    @When("SCADA calls {term} of {id} at {id}")
    public void calls(String method, String jobOrder, String equipment) throws Exception {
        scene.answered(scene.scada().call(receiver(equipment), method, jobOrder));
    }

    @When("SCADA stores job order {id} of {int} {string} at {id}")
    public void stores(String jobOrder, int quantity, String product, String equipment) throws Exception {
        scene.answered(scene.scada().store(receiver(equipment), jobOrder, quantity, product));
    }

    private String receiver(String equipment) {
        String receiver = "equipment/" + equipment + "/JobOrderControl";
        soon(() -> assertThat(scene.scada().read(receiver + "/JobOrderList")).isNotNull());
        return receiver;
    }

    @Given("SCADA enters as {term}")
    public void enters(String role) throws Exception {
        scene.scadaEntersAs(role);
    }

    @Then("SCADA sees property {term} of {id} as {term}")
    public void seesProperty(String property, String equipment, String status) {
        String node = "equipment/" + equipment + "/CurrentProperties/" + property;
        soon(() -> assertThat(Scada.nameOf(scene.scada().statusOf(node))).isEqualTo(status));
    }
}
