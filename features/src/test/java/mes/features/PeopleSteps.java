package mes.features;

import static java.util.stream.Collectors.joining;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/** What people ask of the server over HTTP, each with the role that is needed. */
public final class PeopleSteps {

    private final Scene scene;

    public PeopleSteps(Scene scene) {
        this.scene = scene;
    }

    @When("a planner asks for {id} of {int} {string} for {id}")
    public void asks(String request, int quantity, String product, String equipment) {
        var material = Map.of("definition", product, "use", "Produced", "quantity", quantity, "unit", "pcs");
        var segment = Map.of("id", request, "equipment", equipment, "materials", List.of(material));
        var body = Map.of("id", request, "segments", List.of(segment));
        scene.answered(scene.user("SUPERVISOR").post("/api/v1/operations-requests", body));
    }

    @When("a planner posts {string} as {term}")
    public void posts(String body, String contentType) {
        scene.answered(scene.user("SUPERVISOR").post("/api/v1/operations-requests", contentType, body));
    }

    @When("a planner uploads {term}")
    public void uploads(String what, DataTable table) {
        String csv = table.cells().stream().map(this::line).collect(joining());
        scene.answered(scene.user("SUPERVISOR").post("/api/v1/" + what, "text/csv", csv));
    }

    @When("a planner adds {term} {id} below {id}")
    public void adds(String level, String equipment, String parent) {
        var body = Map.of("id", equipment, "level", level, "parent", parent);
        scene.answered(scene.user("SUPERVISOR").post("/api/v1/equipment", body));
    }

    @When("an operator commands {term} of {id}")
    public void commands(String command, String jobOrder) {
        scene.answered(scene.user("OPERATOR")
                .post("/api/v1/job-orders/" + jobOrder + "/commands", Map.of("command", command)));
    }

    @When("an operator sends {id} again")
    public void sendsAgain(String jobOrder) {
        scene.answered(scene.user("OPERATOR").post("/api/v1/job-orders/" + jobOrder + "/dispatch"));
    }

    private String line(List<String> cells) {
        return cells.stream().map(this::cell).collect(joining(",", "", "\r\n"));
    }

    /** As in steps, an identity stands in quotes. */
    private String cell(String text) {
        if (text == null) {
            return "";
        }
        return text.startsWith("\"") ? scene.name(text.replace("\"", "")) : text;
    }
}
