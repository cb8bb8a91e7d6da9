package mes.features;

import static mes.plant.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import mes.plant.Bod;

/** What the business asks, and what it is told. */
public final class ErpSteps {

    private final Scene scene;

    public ErpSteps(Scene scene) {
        this.scene = scene;
    }

    @When("the ERP sends {term} {id} of {int} {string} for {id}")
    public void sends(String message, String order, int quantity, String product, String equipment) {
        var values = Map.of(
                "order", order, "quantity", Integer.toString(quantity), "product", product, "equipment", equipment);
        scene.answered(scene.erp().sends(message, values));
    }

    @When("the ERP sends {term} of {id}")
    public void sends(String message, String object) {
        scene.answered(scene.erp().sends(message, Map.of("order", object)));
    }

    @When("the ERP repeats the message")
    public void repeats() {
        scene.answered(scene.erp().repeats());
    }

    @When("the ERP sends {int} MB")
    public void sendsMuch(int megabytes) {
        scene.answered(scene.erp().sends(" ".repeat(megabytes << 20)));
    }

    @When("the ERP asks for {term} of {id}")
    public void asks(String noun, String order) {
        scene.answered(scene.erp().sends("Get" + noun, Map.of("order", order)));
    }

    @When("the ERP synchronizes equipment {id} by {term}")
    public void synchronizes(String equipment, String action) {
        scene.answered(scene.erp().sends("SyncEquipment", Map.of("equipment", equipment, "action", action)));
    }

    @Given("the ERP is away")
    public void isAway() {
        scene.erpDoor().close();
    }

    @When("the ERP is back")
    public void isBack() {
        scene.erpDoor().open();
    }

    @Given("the ERP refuses {id}")
    public void refuses(String order) {
        scene.erpDoor().refuseOnce(order);
    }

    @Then("the answer shows {int} good and {int} scrap of {id}")
    public void shows(int good, int scrap, String order) {
        assertQuantities(new Bod(scene.answer().text()), good, scrap, order);
    }

    @Then("the ERP is told {int} good and {int} scrap of {id}")
    public void isTold(int good, int scrap, String order) {
        soon(() -> assertThat(toldOf(order)).hasSize(1));
        assertQuantities(toldOf(order).get(0), good, scrap, order);
    }

    @Then("the ERP is told of {id} before {id}")
    public void isTold(String first, String second) {
        soon(() -> assertThat(toldOf(second)).hasSize(1));
        List<String> told = scene.erpDoor().received();
        assertThat(position(told, first)).isBetween(0, position(told, second));
    }

    private static void assertQuantities(Bod bod, int good, int scrap, String order) {
        assertThat(bod.mentions(order)).as(bod.toString()).isTrue();
        assertThat(bod.quantity("Produced")).as(bod.toString()).isEqualTo(good);
        assertThat(bod.quantity("Scrap")).as(bod.toString()).isEqualTo(scrap);
    }

    private List<Bod> toldOf(String order) {
        return scene.erpDoor().received().stream()
                .filter(message -> message.contains(order))
                .map(Bod::new)
                .toList();
    }

    private static int position(List<String> messages, String order) {
        return messages.stream()
                .map(message -> message.contains(order))
                .toList()
                .indexOf(true);
    }
}
