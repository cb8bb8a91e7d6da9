package mes.features;

import static mes.plant.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import mes.plant.Plc;

/** Equipment that is followed by way of its PLC. */
public final class PlcSteps {

    private final Scene scene;

    public PlcSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("PLC {id} tells {double} as {term}")
    public void tells(String equipment, double value, String property) {
        scene.site().workUnit(equipment);
        scene.connect(equipment, new Plc(property, value));
        soon(() -> assertThat(scene.site().admin().json("/api/v1/equipment/" + equipment + "/property-values"))
                .isNotEmpty());
    }

    @When("PLC {id} is switched {term}")
    public void isSwitched(String equipment, String way) {
        Plc plc = scene.plc(equipment);
        if (way.equals("on")) {
            plc.switchOn();
        } else {
            plc.switchOff();
        }
    }
}
