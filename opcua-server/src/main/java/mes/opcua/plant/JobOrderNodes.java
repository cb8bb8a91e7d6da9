package mes.opcua.plant;

import static mes.opcua.plant.Values.text;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mes.opcua.plant.Facet.Row;
import mes.opcua.stack.LiveNamespace;
import mes.work.Dispatch;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobResponse;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/** The list of job orders (OPC 10031-4) below {@code JobOrders}: {@code job-order/{id}}. */
final class JobOrderNodes {

    private static final Facet<JobOrder> ORDER = new Facet<>(
            JobOrder::since,
            List.of(
                    new Row<>("State", NodeIds.String, "", o -> o.state().standardName()),
                    new Row<>(
                            "StateNumber",
                            NodeIds.UInt32,
                            uint(0),
                            o -> uint(o.state().number())),
                    new Row<>(
                            "WorkMaster", NodeIds.String, "", o -> text(o.work().workMaster())),
                    new Row<>("Product", NodeIds.String, "", o -> o.work().product()),
                    new Row<>(
                            "Quantity",
                            NodeIds.Double,
                            0d,
                            o -> o.work().quantity().doubleValue()),
                    new Row<>(
                            "Equipment", NodeIds.String, "", o -> text(o.work().equipment())),
                    new Row<>("Priority", NodeIds.Int32, 0, o -> o.work().priority())));

    private static final Facet<JobResponse> RESPONSE = new Facet<>(
            response -> null,
            List.of(
                    new Row<>("Good", NodeIds.Double, 0d, r -> r.good().doubleValue()),
                    new Row<>("Scrap", NodeIds.Double, 0d, r -> r.scrap().doubleValue())));

    private static final Facet<Dispatch> DISPATCH = new Facet<>(
            Dispatch::since,
            List.of(new Row<>(
                    "DispatchState", NodeIds.String, "", d -> d.state().name())));

    private final LiveNamespace nodes;
    private final NodeId folder;
    private final int mostFinished;
    private final Set<JobOrderId> finished = new LinkedHashSet<>();

    /** @param mostFinished how many orders that are over stay, the last ones */
    JobOrderNodes(LiveNamespace nodes, NodeId folder, int mostFinished) {
        this.nodes = nodes;
        this.folder = folder;
        this.mostFinished = mostFinished;
    }

    void show(JobOrder order) {
        if (!order.state().isListed()) {
            remove(order.id());
            return;
        }
        place(order);
        ORDER.show(nodes, object(order.id()), order);
        if (order.state().isOver() && finished.add(order.id()) && finished.size() > mostFinished) {
            removeOldestFinished();
        }
    }

    boolean has(JobOrder order) {
        return nodes.has(object(order.id()));
    }

    void show(JobResponse response) {
        show(RESPONSE, response.jobOrder(), response);
    }

    void show(Dispatch dispatch) {
        show(DISPATCH, dispatch.jobOrder(), dispatch);
    }

    private void place(JobOrder order) {
        String object = object(order.id());
        if (!nodes.has(object)) {
            nodes.place(object, order.id().value(), order.work().description(), folder);
            RESPONSE.showBlank(nodes, object);
            DISPATCH.showBlank(nodes, object);
        }
    }

    private <R> void show(Facet<R> facet, JobOrderId order, R record) {
        if (nodes.has(object(order))) {
            facet.show(nodes, object(order), record);
        }
    }

    private void removeOldestFinished() {
        Iterator<JobOrderId> oldest = finished.iterator();
        nodes.remove(object(oldest.next()));
        oldest.remove();
    }

    private void remove(JobOrderId id) {
        finished.remove(id);
        nodes.remove(object(id));
    }

    private static String object(JobOrderId id) {
        return "job-order/" + id;
    }
}
