package mes.work;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.work.JobOrders.Version;
import org.springframework.stereotype.Component;

/** Makes job orders of work, any number in one go. */
@Component
final class NewJobs {

    private final JobOrders orders;
    private final DispatchControl dispatch;
    private final EquipmentHierarchy equipment;
    private final Clock clock;

    NewJobs(JobOrders orders, DispatchControl dispatch, EquipmentHierarchy equipment, Clock clock) {
        this.orders = orders;
        this.dispatch = dispatch;
        this.equipment = equipment;
        this.clock = clock;
    }

    /** Tells why of each that cannot be stored: ALREADY_EXISTS, UNKNOWN equipment, INVALID equipment level. */
    void check(List<NewJob> jobs, BiConsumer<NewJob, Rejection> refused) {
        Workplaces workplaces =
                new Workplaces(equipment, jobs.stream().map(NewJob::work).toList());
        Set<JobOrderId> taken = orders.among(jobs.stream().map(NewJob::id).toList()).stream()
                .map(JobOrder::id)
                .collect(toSet());
        for (NewJob job : jobs) {
            workplaces.declines(job.work().equipment()).ifPresent(why -> refused.accept(job, why));
            if (!taken.add(job.id())) {
                refused.accept(job, Rejection.alreadyExists("job order", job.id()));
            }
        }
    }

    /** Stores those that were checked; the job orders as they then stand, in the same order. */
    List<JobOrder> add(List<NewJob> jobs, Origin origin) {
        Instant now = clock.instant();
        List<List<Version>> histories =
                jobs.stream().map(job -> history(job, now)).toList();
        orders.add(histories.stream().flatMap(List::stream).toList(), origin);
        List<JobOrder> all = histories.stream()
                .map(history -> history.get(history.size() - 1).order())
                .toList();
        dispatch.dispatchNew(
                all.stream()
                        .filter(order -> order.state() == JobState.ALLOWED_TO_START)
                        .toList(),
                origin);
        return all;
    }

    private static List<Version> history(NewJob job, Instant now) {
        JobOrder stored = JobOrder.store(job.id(), job.work(), now);
        Version store = new Version(stored, "STORE");
        return job.canStart()
                ? List.of(store, new Version(stored.execute(JobCommand.START, now), JobCommand.START.name()))
                : List.of(store);
    }
}
