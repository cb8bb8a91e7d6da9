package mes.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.work.Dispatch.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings job orders to their equipment, and remembers what the equipment said. */
@Component
public class DispatchControl {

    private final Dispatches dispatches;
    private final JobOrders orders;
    private final Clock clock;

    DispatchControl(Dispatches dispatches, JobOrders orders, Clock clock) {
        this.dispatches = dispatches;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Sends what waits: the sender is called within the transaction that marks the dispatch as sent.
     *
     * @return false when it still waits
     */
    @Transactional
    public boolean send(JobOrderId id, Sender sender) {
        Dispatch dispatch = held(id);
        if (dispatch.state() != DispatchState.WAITING) {
            return true;
        }
        boolean taken = sender.send(orders.get(id), dispatch);
        if (taken) {
            dispatches.save(dispatch.sent(clock.instant()), Command.SEND, Origin.SERVER);
        }
        return taken;
    }

    /** The equipment has the order; the word is its own for where the order stands. */
    @Transactional
    public void acknowledge(JobOrderId id, @Nullable String word, Origin origin) {
        orders.hold(id);
        dispatches.save(held(id).acknowledged(word, clock.instant()), Command.ACKNOWLEDGE, origin);
    }

    /** The equipment will not take the order, and says why. */
    @Transactional
    public void decline(JobOrderId id, String why, Origin origin) {
        orders.hold(id);
        dispatches.save(held(id).declined(why, clock.instant()), Command.DECLINE, origin);
    }

    /**
     * Sends a job order once more, whatever became of it before.
     *
     * @throws Rejection NOT_ALLOWED when it is assigned to no equipment
     */
    @Transactional
    public void repeat(JobOrderId id, Origin origin) {
        dispatch(orders.hold(id), origin);
    }

    /** Sends once more what the equipment had not acknowledged when it forgot everything, if that may still start. */
    @Transactional
    public void repeatForgotten(EquipmentId equipment, Origin origin) {
        for (Dispatch forgotten : dispatches.unacknowledged(equipment)) {
            JobOrder order = orders.hold(forgotten.jobOrder());
            if (order.state() == JobState.ALLOWED_TO_START) {
                dispatch(order, origin);
            }
        }
    }

    /** Marks what was sent longer ago than the patience allows and was not acknowledged. */
    @Transactional
    public List<Dispatch> timeOut(Duration patience) {
        List<Dispatch> late = dispatches.sentBefore(clock.instant().minus(patience));
        late.forEach(d -> dispatches.save(d.timedOut(clock.instant()), Command.TIME_OUT, Origin.SERVER));
        return late;
    }

    /** Puts new job orders, which all have equipment, on their way to it. */
    void dispatchNew(List<JobOrder> started, Origin origin) {
        Instant now = clock.instant();
        dispatches.add(
                started.stream()
                        .map(order -> Dispatch.waiting(
                                order.id(), Objects.requireNonNull(order.work().equipment()), now))
                        .toList(),
                origin);
    }

    void dispatch(JobOrder order, Origin origin) {
        EquipmentId to = order.work().equipment();
        if (to == null) {
            throw Rejection.notAllowed("job order " + order.id() + " is assigned to no equipment");
        }
        Dispatch waiting = dispatches
                .hold(order.id())
                .map(known -> known.again(to, clock.instant()))
                .orElseGet(() -> Dispatch.waiting(order.id(), to, clock.instant()));
        dispatches.save(waiting, Command.WAIT, origin);
    }

    void follow(JobOrder order, JobCommand command, Origin origin) {
        switch (command) {
            case START -> dispatch(order, origin);
            case REVOKE_START, CANCEL, ABORT -> withdraw(order.id(), origin);
            case BEGIN -> acknowledgeIfOpen(order.id(), origin);
            default -> {}
        }
    }

    private void withdraw(JobOrderId id, Origin origin) {
        dispatches
                .hold(id)
                .filter(known -> known.state() != DispatchState.WITHDRAWN)
                .ifPresent(known -> dispatches.save(known.withdrawn(clock.instant()), Command.WITHDRAW, origin));
    }

    private void acknowledgeIfOpen(JobOrderId id, Origin origin) {
        dispatches
                .hold(id)
                .filter(known -> known.state() != DispatchState.ACKNOWLEDGED)
                .ifPresent(known -> dispatches.save(
                        known.acknowledged(known.word(), clock.instant()), Command.ACKNOWLEDGE, origin));
    }

    private Dispatch held(JobOrderId id) {
        return dispatches.hold(id).orElseThrow(() -> Rejection.notAllowed("job order " + id + " was never dispatched"));
    }

    /** Puts a job order on the way to its equipment. */
    @FunctionalInterface
    public interface Sender {

        /** @return false when the equipment does not listen now */
        boolean send(JobOrder order, Dispatch dispatch);
    }
}
