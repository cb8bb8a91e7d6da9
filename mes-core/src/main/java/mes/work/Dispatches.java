package mes.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;

/** The way of every job order that was released to its equipment. */
public interface Dispatches {

    Optional<Dispatch> find(JobOrderId jobOrder);

    /** The dispatches of so many newest job orders, in no order. */
    List<Dispatch> ofLatest(int jobOrders);

    /** Of every piece of equipment but these, those that wait to be sent: at most so many of each, oldest first. */
    List<Dispatch> waiting(int ofEach, Collection<EquipmentId> but);

    /** Those that wait to be sent to the equipment: at most so many, of the highest priority and then oldest first. */
    List<Dispatch> waitingFor(EquipmentId equipment, int most);

    /** Those that were sent before the instant and are not acknowledged. */
    List<Dispatch> sentBefore(Instant instant);

    /** Those that the equipment was asked to take and that it has not acknowledged, oldest first. */
    List<Dispatch> unacknowledged(EquipmentId equipment);

    /** The dispatch as it stands, held against other changes until the transaction ends. */
    Optional<Dispatch> hold(JobOrderId jobOrder);

    /** Adds the dispatches of new job orders, any number in one go. */
    void add(List<Dispatch> dispatches, Origin origin);

    /** @throws Rejection CHANGED_MEANWHILE */
    void save(Dispatch dispatch, Dispatch.Command command, Origin origin);
}
