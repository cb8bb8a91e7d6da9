package mes.plant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The people and the equipment of a plant, as its administrator sees them. */
public final class Site {

    private final Doors doors;
    private final Http admin;

    public Site(Doors doors) {
        this.doors = doors;
        this.admin = Http.as(doors, Doors.ADMIN, doors.password());
    }

    public Doors doors() {
        return doors;
    }

    public Http admin() {
        return admin;
    }

    public void equipment(String id, String level) {
        admin.post("/api/v1/equipment", Map.of("id", id, "level", level)).accepted();
    }

    public void workUnit(String id) {
        if (admin.get("/api/v1/equipment/" + id).status() == 404) {
            equipment(id, "WorkUnit");
        }
    }

    /** Lets somebody in; the password is made of the name. */
    public Http user(String name, String role) {
        admin.post("/api/v1/users", Map.of("name", name, "password", password(name), "roles", List.of(role)))
                .accepted();
        return Http.as(doors, name, password(name));
    }

    /** Lets one piece of equipment in, which bears the name of its user. */
    public void machineUser(String equipment) {
        workUnit(equipment);
        admin.post(
                        "/api/v1/users",
                        Map.of(
                                "name",
                                equipment,
                                "password",
                                password(equipment),
                                "roles",
                                List.of("MACHINE"),
                                "equipment",
                                equipment))
                .accepted();
    }

    public static String password(String name) {
        return "the password of " + name;
    }

    public JsonNode jobOrder(String id) {
        return admin.json("/api/v1/job-orders/" + id);
    }

    public Optional<JsonNode> equipmentState(String equipment) {
        return find(
                "/api/v1/equipment-states",
                state -> state.path("equipment").asText().equals(equipment));
    }

    /** The alerts of this equipment that need attention. */
    public List<JsonNode> alerts(String equipment) {
        return StreamSupport.stream(admin.json("/api/v1/work-alerts?limit=1000").spliterator(), false)
                .filter(alert -> alert.path("equipment").asText().equals(equipment))
                .toList();
    }

    public Optional<JsonNode> alert(String equipment, String condition) {
        return alerts(equipment).stream()
                .filter(alert -> alert.path("condition").asText().equals(condition))
                .findFirst();
    }

    /** The message in quarantine that came in last from this equipment. */
    public Optional<JsonNode> quarantined(String equipment) {
        return find(
                "/api/v1/quarantine",
                message -> List.of(message.path("source").asText().split("/")).contains(equipment));
    }

    private Optional<JsonNode> find(String path, Predicate<JsonNode> condition) {
        return StreamSupport.stream(admin.json(path).spliterator(), false)
                .filter(condition)
                .findFirst();
    }
}
