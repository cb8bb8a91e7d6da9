package mes.routes.dispatch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mes.equipment.EquipmentId;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.performance.EquipmentConnection;
import mes.performance.EquipmentConnections;
import mes.routes.JobOrderCommand;
import mes.work.Dispatch;
import mes.work.DispatchControl;
import mes.work.Dispatches;
import mes.work.JobOrder;
import org.apache.camel.CamelExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends the job orders that wait, on the wires of both contracts: equipment listens to the one that it speaks. */
@Component
final class Dispatching {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);
    private static final int OF_EACH = 100;
    private static final List<String> ROUTES = List.of("direct:job-order", "direct:work-order");

    private final Dispatches dispatches;
    private final DispatchControl control;
    private final EquipmentConnections connections;
    private final Journal journal;
    private final EquipmentWires wires;

    Dispatching(
            Dispatches dispatches,
            DispatchControl control,
            EquipmentConnections connections,
            Journal journal,
            EquipmentWires wires) {
        this.dispatches = dispatches;
        this.control = control;
        this.connections = connections;
        this.journal = journal;
        this.wires = wires;
    }

    /** Where one order could not be sent, none that follows it is: each piece of equipment gets them in sequence. */
    synchronized void sendWaiting() {
        Set<EquipmentId> away = offline();
        List<Dispatch> waiting;
        do {
            waiting = dispatches.waiting(OF_EACH, away);
            waiting.forEach(dispatch -> send(dispatch, away));
        } while (!waiting.isEmpty());
    }

    private void send(Dispatch dispatch, Set<EquipmentId> away) {
        if (!away.contains(dispatch.equipment()) && !control.send(dispatch.jobOrder(), this::send)) {
            away.add(dispatch.equipment());
        }
    }

    private Set<EquipmentId> offline() {
        Set<EquipmentId> offline = new HashSet<>();
        connections.all().stream()
                .filter(connection -> !connection.online())
                .map(EquipmentConnection::equipment)
                .forEach(offline::add);
        return offline;
    }

    private boolean send(JobOrder order, Dispatch dispatch) {
        JobOrderCommand asked = new JobOrderCommand(isUpdate(order, dispatch) ? "Update" : "Start", order);
        // Not anyMatch: each route is tried, for it is not known which contract the equipment speaks.
        return ROUTES.stream().filter(route -> isTaken(route, asked)).count() > 0;
    }

    /** A wire that fails took nothing: the order is sent again, and may come twice, rather than not at all. */
    private boolean isTaken(String route, JobOrderCommand asked) {
        try {
            return wires.tell(route, asked);
        } catch (CamelExecutionException e) {
            LOG.warn("{} waits: {}", asked.order().id(), String.valueOf(e.getCause()));
            return false;
        }
    }

    private boolean isUpdate(JobOrder order, Dispatch dispatch) {
        List<JournalEntry> history = dispatch.attempts() == 0
                ? List.of()
                : journal.about("job-order", order.id().value());
        return !history.isEmpty() && history.get(history.size() - 1).command().equals("UPDATE");
    }
}
