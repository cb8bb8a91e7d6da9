package mes.features;

import static mes.plant.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mes.plant.Answer;
import mes.plant.Json;

/** What the hub is told, and what it asks for. */
public final class CloudSteps {

    private final Scene scene;
    private String message = "";
    private String body = "";
    private int sent;

    public CloudSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("the hub is away")
    public void isAway() {
        scene.hub().leave();
    }

    @When("the hub is back")
    public void isBack() {
        scene.hub().comeBack();
    }

    @Given("the hub loses its next acknowledgement")
    public void losesAcknowledgement() {
        scene.hub().loseNextAcknowledgement();
    }

    @Given("the hub drops the connection at {id}")
    public void dropsAt(String jobOrder) {
        scene.hub().dropAt(jobOrder);
    }

    @Then("the hub is told {string} of {id}")
    public void isTold(String commands, String jobOrder) {
        soon(() -> assertThat(scene.hub().commands(jobOrder)).isEqualTo(List.of(commands.split(" "))));
    }

    @Given("the hub was not told of {id}")
    public void wasNotTold(String jobOrder) {
        soon(() -> assertThat(scene.site().admin().json("/api/v1/set-aside")).anySatisfy(entry -> {
            assertThat(entry.path("cursor").asText()).isEqualTo("cloud");
            assertThat(entry.path("id").asText()).isEqualTo(jobOrder);
        }));
    }

    @When("the hub sends {term} of {id}")
    public void sends(String command, String jobOrder) {
        sends(command, jobOrder, Instant.now().plus(Duration.ofHours(1)));
    }

    @When("the hub sends {term} of {id} too late")
    public void sendsTooLate(String command, String jobOrder) {
        sends(command, jobOrder, Instant.now().minus(Duration.ofMinutes(1)));
    }

    private void sends(String command, String jobOrder, Instant expires) {
        message = UUID.randomUUID().toString();
        body = """
            {"command": "%s", "jobOrder": "%s", "expires": "%s"}""".formatted(command, jobOrder, expires);
        sent = 0;
        repeats();
    }

    @When("the hub repeats the message")
    public void repeats() {
        scene.hub().send(message, body);
        sent++;
        soon(() -> assertThat(scene.hub().answers(message)).hasSize(sent));
        scene.answered(answer(scene.hub().answers(message).get(sent - 1)));
    }

    private static Answer answer(String text) {
        return new Answer(Json.tree(text).path("reason").asText("accepted"), text);
    }

    @When("the hub calls {term} of {id}")
    public void calls(String method, String jobOrder) {
        scene.answered(scene.hub().call(method, "{\"jobOrder\": \"" + jobOrder + "\"}"));
    }
}
