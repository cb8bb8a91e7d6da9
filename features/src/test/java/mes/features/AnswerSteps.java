package mes.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;

/** What is answered, at whichever door. */
public final class AnswerSteps {

    private final Scene scene;

    public AnswerSteps(Scene scene) {
        this.scene = scene;
    }

    @Then("the answer is {term}")
    public void is(String word) {
        assertThat(scene.answer().word()).as(scene.answer().text()).isEqualTo(word);
    }

    @Then("the answer says {string}")
    public void says(String words) {
        assertThat(scene.answer().text()).contains(words);
    }

    @Then("the answer is the same as before")
    public void isTheSame() {
        assertThat(scene.answer()).isEqualTo(scene.answerBefore());
    }
}
