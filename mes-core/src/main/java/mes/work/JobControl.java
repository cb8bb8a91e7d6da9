package mes.work;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Refusals;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.material.MaterialAmount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out commands on job orders: the one way in which any edge changes work.
 *
 * <p>Each call is one transaction: the order, its response, its dispatch and the journal change together or not at all.
 */
@Component
public class JobControl {

    private final JobOrders orders;
    private final JobResponses responses;
    private final NewJobs newJobs;
    private final DispatchControl dispatch;
    private final EquipmentHierarchy equipment;
    private final Clock clock;

    JobControl(
            JobOrders orders,
            JobResponses responses,
            NewJobs newJobs,
            DispatchControl dispatch,
            EquipmentHierarchy equipment,
            Clock clock) {
        this.orders = orders;
        this.responses = responses;
        this.newJobs = newJobs;
        this.dispatch = dispatch;
        this.equipment = equipment;
        this.clock = clock;
    }

    /**
     * Stores new work, not yet allowed to start (OPC 10031-4, Store).
     *
     * @throws Rejection ALREADY_EXISTS, UNKNOWN equipment, INVALID equipment level
     */
    @Transactional
    public JobOrder store(JobOrderId id, Work work, Origin origin) {
        return storeAll(List.of(new NewJob(id, work, false)), origin).get(0);
    }

    /**
     * Stores new work, any number in one go, and starts what is to start: all of it, or nothing.
     *
     * @return the job orders as they then stand, in the order given
     * @throws Rejection as for one; of several, with the reason of each
     */
    @Transactional
    public List<JobOrder> storeAll(List<NewJob> jobs, Origin origin) {
        Refusals refusals = new Refusals();
        newJobs.check(jobs, (job, why) -> refusals.add(job.id(), why));
        refusals.conclude();
        return newJobs.add(jobs, origin);
    }

    /** Replaces what a job order asks for (OPC 10031-4, Update); the equipment is told if it had the order. */
    @Transactional
    public JobOrder update(JobOrderId id, Work work, Origin origin) {
        checkEquipment(work);
        JobOrder updated = orders.hold(id).update(work);
        orders.save(updated, "UPDATE", origin);
        if (updated.state() == JobState.ALLOWED_TO_START) {
            dispatch.dispatch(updated, origin);
        }
        return updated;
    }

    /** @throws Rejection UNKNOWN job order, NOT_ALLOWED in its state */
    @Transactional
    public JobOrder execute(JobOrderId id, JobCommand command, Origin origin) {
        JobOrder changed = orders.hold(id).execute(command, clock.instant());
        orders.save(changed, command.name(), origin);
        dispatch.follow(changed, command, origin);
        respond(changed, command, origin);
        return changed;
    }

    /** Adds material actuals to the response of a job order that was begun. */
    @Transactional
    public void report(JobOrderId id, List<MaterialAmount> materials, Origin origin) {
        orders.hold(id);
        responses.save(response(id).report(materials), JobResponse.Command.REPORT, origin);
    }

    /** Reports how a job order that was begun stands as a whole; what is known already changes nothing. */
    @Transactional
    public void report(JobOrderId id, Report said, Origin origin) {
        orders.hold(id);
        JobResponse known = response(id);
        JobResponse now = known.report(said);
        if (!now.saysNoMoreThan(known)) {
            responses.save(now, JobResponse.Command.REPORT, origin);
        }
    }

    /** Adds what the equipment counted to the response of a job order that was begun. */
    @Transactional
    public void count(JobOrderId id, BigDecimal good, BigDecimal scrap, BigDecimal rework, Origin origin) {
        orders.hold(id);
        responses.save(response(id).count(good, scrap, rework), JobResponse.Command.COUNT, origin);
    }

    /** Ends a job order as its equipment declared it done: in full, unless the equipment counted otherwise. */
    @Transactional
    public void declareComplete(JobOrderId id, Origin origin) {
        if (orders.hold(id).state() == JobState.ALLOWED_TO_START) {
            execute(id, JobCommand.BEGIN, origin);
        }
        if (!response(id).isCounted()) {
            count(id, orders.get(id).work().quantity(), BigDecimal.ZERO, BigDecimal.ZERO, origin);
        }
        execute(id, JobCommand.COMPLETE, origin);
    }

    private void respond(JobOrder order, JobCommand command, Origin origin) {
        Optional<JobResponse> known = responses.find(order.id());
        if (command == JobCommand.BEGIN) {
            responses.save(JobResponse.open(order, clock.instant()), JobResponse.Command.OPEN, origin);
        } else if (known.isPresent() && command != JobCommand.CLEAR) {
            var change = order.state().isOver() ? JobResponse.Command.CLOSE : JobResponse.Command.CHANGE;
            responses.save(known.get().follow(order), change, origin);
        }
    }

    private JobResponse response(JobOrderId id) {
        return responses.find(id).orElseThrow(() -> Rejection.notAllowed("job order " + id + " was not begun"));
    }

    private void checkEquipment(Work work) {
        new Workplaces(equipment, List.of(work)).declines(work.equipment()).ifPresent(why -> {
            throw why;
        });
    }
}
