package mes.features;

import static mes.plant.Soon.soon;
import static mes.plant.Soon.soonAndLastingly;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import mes.plant.Answer;
import mes.plant.Machine;

/** What machines say and are told by the native MQTT contract. */
public final class MachineSteps {

    private final Scene scene;

    public MachineSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("machine {id} is online")
    public void isOnline(String id) throws Exception {
        scene.machine(id).goOnline();
    }

    @Given("machine {id} is offline")
    public void isOffline(String id) throws Exception {
        scene.machine(id).goOnline();
        scene.machine(id).goOffline();
        soon(() -> assertThat(scene.site().equipmentState(id))
                .hasValueSatisfying(
                        state -> assertThat(state.path("online").asBoolean()).isFalse()));
    }

    @When("machine {id} loses its connection")
    public void vanishes(String id) throws Exception {
        scene.machine(id).vanish();
    }

    @When("machine {id} says {term} of {id}")
    public void says(String id, String command, String jobOrder) throws Exception {
        Machine machine = scene.machine(id);
        int before = machine.answers().size();
        machine.says(command, jobOrder);
        soon(() -> assertThat(machine.answers()).hasSizeGreaterThan(before));
        scene.answered(answer(machine.answers().get(before)));
    }

    @When("machine {id} repeats the message")
    public void repeats(String id) throws Exception {
        scene.machine(id).repeats();
    }

    @When("machine {id} counts {int} good and {int} scrap")
    public void counts(String id, int good, int scrap) throws Exception {
        scene.machine(id).counts(good, scrap, 0);
    }

    @When("machine {id} reports {term}")
    public void reports(String id, String state) throws Exception {
        scene.machine(id).reports(state);
    }

    @When("machine {id} measures {double} as {term}")
    public void measures(String id, double value, String property) throws Exception {
        scene.machine(id).measures(property, value);
    }

    @When("machine {id} sends {string} as {term}")
    public void babbles(String id, String payload, String topic) throws Exception {
        scene.machine(id).babbles(topic, payload);
    }

    @Then("machine {id} is told {term} of {id} {times}")
    public void isTold(String id, String command, String jobOrder, int times) {
        soonAndLastingly(() -> assertThat(told(id, command, jobOrder)).hasSize(times));
    }

    @Then("everything that machine {id} said is acknowledged")
    public void isAcknowledged(String id) {
        soon(() -> assertThat(scene.machine(id).isAcknowledged()).isTrue());
    }

    private List<JsonNode> told(String id, String command, String jobOrder) {
        return scene.machine(id).jobOrders().stream()
                .filter(message -> message.path("command").asText().equals(command))
                .filter(message -> message.path("jobOrder").asText().equals(jobOrder))
                .toList();
    }

    private static Answer answer(JsonNode answer) {
        String word = answer.path("accepted").asBoolean() ? "state" : "reason";
        return new Answer(answer.path(word).asText(), answer.path("message").asText());
    }
}
