package mes.features;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.When;
import mes.plant.Doors;
import mes.plant.Site;
import mes.plant.Visitor;

/** Who gets in where. */
public final class AccessSteps {

    private final Scene scene;

    public AccessSteps(Scene scene) {
        this.scene = scene;
    }

    /** A method and a path, an operation and a topic, or a protocol. */
    @ParameterType("[A-Z-]+(?: \\S+)?")
    public String door(String door) {
        return door;
    }

    @ParameterType("a stranger|an impostor|the administrator|a bearer|a forger|an? [A-Z]+")
    public Visitor visitor(String who) {
        Doors doors = scene.doors();
        return switch (who) {
            case "a stranger" -> Visitor.stranger(doors);
            case "an impostor" -> Visitor.named(doors, Doors.ADMIN, "guessed");
            case "the administrator" -> Visitor.named(doors, Doors.ADMIN, doors.password());
            case "a bearer" -> Visitor.bearing(doors, token());
            case "a forger" -> Visitor.bearing(doors, "forged");
            case "a MACHINE" -> machine();
            default -> user(who.substring(who.indexOf(' ') + 1));
        };
    }

    @When("{visitor} tries {door}")
    public void tries(Visitor visitor, String door) {
        scene.answered(visitor.tries(door));
    }

    private Visitor user(String role) {
        String name = scene.name(role);
        scene.site().user(name, role);
        return Visitor.named(scene.doors(), name, Site.password(name));
    }

    private Visitor machine() {
        String name = scene.name("MACHINE");
        scene.site().machineUser(name);
        return Visitor.named(scene.doors(), name, Site.password(name));
    }

    private String token() {
        String name = user("OPERATOR").name();
        return scene.site()
                .admin()
                .post("/api/v1/users/" + name + "/tokens")
                .accepted()
                .json()
                .path("token")
                .asText();
    }
}
