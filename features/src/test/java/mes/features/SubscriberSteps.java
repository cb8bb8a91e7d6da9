package mes.features;

import static mes.plant.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import mes.plant.ErpDoor;

/** Business systems that subscribe, and what they are told. */
public final class SubscriberSteps {

    private final Scene scene;
    private final Map<String, ErpDoor> doors = new HashMap<>();

    public SubscriberSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("subscriber {id} of {term}")
    public void subscribes(String name, String noun) {
        doors.put(name, scene.subscriber(name, noun));
    }

    @Given("subscriber {id} is away")
    public void isAway(String name) {
        door(name).close();
    }

    @When("subscriber {id} is back")
    public void isBack(String name) {
        door(name).open();
    }

    @Then("subscriber {id} is told {term} of {id}")
    public void isTold(String name, String message, String subject) {
        soon(() -> assertThat(door(name).received())
                .anySatisfy(told -> assertThat(told).contains("<" + message, ">" + subject + "<")));
    }

    private ErpDoor door(String name) {
        return Objects.requireNonNull(doors.get(name), name);
    }
}
