package mes.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import mes.plant.Answer;
import mes.plant.CloudHub;
import mes.plant.Doors;
import mes.plant.Erp;
import mes.plant.ErpDoor;
import mes.plant.Http;
import mes.plant.Machine;
import mes.plant.Plc;
import mes.plant.Reply;
import mes.plant.Scada;
import mes.plant.Site;
import mes.plant.Stage;
import mes.plant.Terminal;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.jspecify.annotations.Nullable;

/** Who takes part in one scenario. Its names are its own: no other scenario knows the same job order. */
public final class Scene {

    private static final AtomicInteger SCENES = new AtomicInteger();

    private final String prefix = "S" + SCENES.incrementAndGet() + "-";
    private final List<AutoCloseable> participants = new ArrayList<>();
    private final Map<String, Machine> machines = new HashMap<>();
    private final Map<String, Terminal> terminals = new HashMap<>();
    private final Map<String, Plc> plcs = new HashMap<>();
    private final Map<String, Http> users = new HashMap<>();
    private final Erp erp = new Erp(site().admin());
    private @Nullable Scada scada;
    private Answer answer = new Answer("nothing", "");
    private Answer answerBefore = answer;

    Site site() {
        return Stage.SITE;
    }

    Doors doors() {
        return site().doors();
    }

    ErpDoor erpDoor() {
        return Stage.ERP_DOOR;
    }

    CloudHub hub() {
        return Stage.HUB;
    }

    Erp erp() {
        return erp;
    }

    /** The name as the server knows it. */
    String name(String name) {
        return prefix + name;
    }

    Machine machine(String name) {
        return machines.computeIfAbsent(name, equipment -> {
            site().machineUser(equipment);
            return enter(new Machine(doors(), equipment));
        });
    }

    Terminal terminal(String name) {
        return terminals.computeIfAbsent(name, equipment -> {
            site().machineUser(equipment);
            return enter(new Terminal(doors(), equipment));
        });
    }

    /** Somebody with this role, over HTTP. */
    Http user(String role) {
        return users.computeIfAbsent(role, wanted -> site().user(name(wanted), wanted));
    }

    /** Where somebody takes what he subscribed to; the subscription ends with the scenario. */
    ErpDoor subscriber(String name, String noun) {
        ErpDoor door = enter(new ErpDoor());
        door.open();
        site().admin()
                .post("/api/v1/subscriptions", Map.of("id", name, "url", door.url(), "nouns", List.of(noun)))
                .accepted();
        participants.add(
                () -> site().admin().delete("/api/v1/subscriptions/" + name).accepted());
        return door;
    }

    Scada scada() throws UaException {
        if (scada == null) {
            scada = enter(Scada.as(doors(), Doors.ADMIN, doors().password()));
        }
        return scada;
    }

    /** SCADA with a user of this role, from now on. */
    void scadaEntersAs(String role) throws UaException {
        String user = name(role);
        site().user(user, role);
        scada = enter(Scada.as(doors(), user, Site.password(user)));
    }

    /** Has equipment followed by way of its PLC until the scenario ends. */
    void connect(String equipment, Plc plc) {
        plcs.put(equipment, plc);
        site().admin()
                .post("/api/v1/opcua/connections", plc.connection(equipment))
                .accepted();
        participants.add(() ->
                site().admin().delete("/api/v1/opcua/connections/" + equipment).accepted());
        enter(plc);
    }

    Plc plc(String equipment) {
        return Objects.requireNonNull(plcs.get(equipment), "no such PLC");
    }

    void answered(Reply reply) {
        answered(Answer.to(reply));
    }

    void answered(Answer newAnswer) {
        answerBefore = answer;
        answer = newAnswer;
    }

    Answer answer() {
        return answer;
    }

    Answer answerBefore() {
        return answerBefore;
    }

    void end() throws Exception {
        for (AutoCloseable participant : participants) {
            participant.close();
        }
        erpDoor().open();
        hub().recover();
    }

    private <T extends AutoCloseable> T enter(T participant) {
        participants.add(participant);
        return participant;
    }
}
