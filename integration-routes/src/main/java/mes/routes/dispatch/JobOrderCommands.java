package mes.routes.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import mes.common.Rejection;
import mes.connection.FollowedConnections;
import mes.equipment.EquipmentId;
import mes.journal.Cursors;
import mes.journal.JournalEntry;
import mes.journal.SetAside;
import mes.performance.EquipmentConnection;
import mes.performance.EquipmentConnections;
import mes.routes.JobOrderCommand;
import mes.work.Dispatches;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells equipment what others decided about a job order that it was sent.
 *
 * <p>What equipment of the native contract cannot be told, because it is away, is set aside and told when it returns.
 */
@Component
final class JobOrderCommands {

    private static final Map<String, String> WORDS = Map.of(
            "PAUSE", "Pause",
            "RESUME", "Resume",
            "STOP", "Stop",
            "ABORT", "Abort",
            "REVOKE_START", "Revoke",
            "CANCEL", "Cancel");

    private final Dispatches dispatches;
    private final JobOrders orders;
    private final EquipmentConnections connections;
    private final ObjectProvider<FollowedConnections> followed;
    private final Cursors cursors;
    private final EquipmentWires wires;
    private final ObjectMapper json;

    /** @param followed absent where no OPC UA runs beside the routes */
    JobOrderCommands(
            Dispatches dispatches,
            JobOrders orders,
            EquipmentConnections connections,
            ObjectProvider<FollowedConnections> followed,
            Cursors cursors,
            EquipmentWires wires,
            ObjectMapper json) {
        this.dispatches = dispatches;
        this.orders = orders;
        this.connections = connections;
        this.followed = followed;
        this.cursors = cursors;
        this.wires = wires;
        this.json = json;
    }

    boolean concern(JournalEntry entry) {
        return WORDS.containsKey(entry.command());
    }

    /** @throws Rejection REFUSED when the equipment is away */
    void tell(JournalEntry entry) {
        String word = WORDS.get(entry.command());
        if (word == null || !wasSent(new JobOrderId(entry.id()))) {
            return;
        }
        JobOrder order = read(entry.record(), JobOrder.class);
        EquipmentId equipment = order.work().equipment();
        if (equipment == null || saidSo(entry, equipment)) {
            return;
        }
        if (!wires.tell("direct:job-order", new JobOrderCommand(word, order)) && speaksNative(equipment)) {
            throw Rejection.refused("nobody listens for " + equipment);
        }
    }

    /** What was set aside for equipment that is online again. */
    void tellAgain(JournalEntry connection) {
        EquipmentConnection said = read(connection.record(), EquipmentConnection.class);
        if (said.online()) {
            cursors.setAside().stream()
                    .filter(entry -> entry.cursor().equals(JobOrderCursor.NAME) && isFor(said.equipment(), entry))
                    .forEach(entry -> cursors.sendAgain(entry.cursor(), entry.position()));
        }
    }

    private boolean isFor(EquipmentId equipment, SetAside entry) {
        return orders.find(new JobOrderId(entry.id()))
                .filter(order -> equipment.equals(order.work().equipment()))
                .isPresent();
    }

    private boolean wasSent(JobOrderId id) {
        return dispatches.find(id).filter(dispatch -> dispatch.attempts() > 0).isPresent();
    }

    private static boolean saidSo(JournalEntry entry, EquipmentId equipment) {
        return entry.edge().equals("mqtt") && entry.who().equals(equipment.value());
    }

    private boolean speaksNative(EquipmentId equipment) {
        return connections.find(equipment).isPresent()
                && followed.stream().noneMatch(opcua -> opcua.tellJobCommands(equipment));
    }

    private <T> T read(String record, Class<T> type) {
        try {
            return json.readValue(record, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal holds no " + type, e);
        }
    }
}
