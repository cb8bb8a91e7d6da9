package mes.opcua.client;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mes.common.Origin;
import mes.connection.HandshakeKind;
import mes.connection.PlcNode;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.work.DispatchState;
import mes.work.Dispatches;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobResponses;
import mes.work.JobState;
import mes.work.Work;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.springframework.stereotype.Component;

/** Equipment whose PLC is followed, and the job orders that it is given: what tests of the client begin with. */
@Component
record ShopFloor(
        EquipmentHierarchy equipment,
        JobControl jobs,
        JobOrders orders,
        JobResponses responses,
        Dispatches dispatches,
        Plc.Parts parts) {

    static final Origin TEST = Origin.of("test", "tester");

    /** A work unit that no other test knows. */
    EquipmentId workUnit(String kind) {
        EquipmentId id =
                new EquipmentId(kind + "-" + UUID.randomUUID().toString().substring(0, 8));
        equipment.put(id, EquipmentLevel.WORK_UNIT, null, kind, TEST);
        return id;
    }

    /** Follows the PLC of a work unit that lets everybody in, and does not wait until it is connected. */
    Plc follow(String url, EquipmentId unit, HandshakeKind handshake, Map<PlcNode, String> nodes) {
        return new Plc(settings(url, unit, handshake, nodes, SecurityPolicy.None), parts);
    }

    /** Enters as {@code mes} wherever there is any security. */
    static PlcSettings settings(
            String url,
            EquipmentId unit,
            HandshakeKind handshake,
            Map<PlcNode, String> nodes,
            SecurityPolicy security) {
        boolean isOpen = security == SecurityPolicy.None;
        return new PlcSettings(
                url,
                unit.value(),
                isOpen ? null : "mes",
                isOpen ? null : "correct horse",
                security,
                nodes,
                Map.of(),
                Map.of(),
                Duration.ofMillis(20),
                Duration.ofSeconds(10),
                Patience.USUAL,
                handshake,
                Pallets.USUAL_PARAMETER,
                Map.of(),
                Set.of(),
                Set.of());
    }

    void start(JobOrderId order, Work work) {
        jobs.store(order, work, TEST);
        jobs.execute(order, JobCommand.START, TEST);
    }

    void awaitState(JobOrderId order, JobState state) {
        await().until(() -> orders.get(order).state() == state);
    }

    void awaitDispatch(JobOrderId order, DispatchState state) {
        await().until(() ->
                dispatches.find(order).filter(way -> way.state() == state).isPresent());
    }

    String good(JobOrderId order) {
        return responses
                .find(order)
                .map(response -> response.good().stripTrailingZeros().toPlainString())
                .orElse("");
    }
}
